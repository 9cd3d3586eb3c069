import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { addEntry, narrativeOf, titleOf } from '../cases/record.ts'
import { findIndex, type Findable } from './find-index.ts'
import { findableOf } from './findable.ts'

// Nobody here is anybody.
const one = (more: Partial<Findable>): Findable => ({
  kind: 'case',
  id: '1',
  path: 'cases/1',
  states: ['PER'],
  title: '',
  texts: [],
  names: [],
  ...more
})

test('a name is found in another script, and words whatever their case and accents', () => {
  const index = findIndex()
  index.add([
    one({ id: '1', names: ['أمل حداد'], texts: [{ text: 'A meeting in Bogotá was broken up' }] }),
    one({ id: '2', states: ['EGY'], texts: [{ text: 'Nothing of it' }] })
  ])
  expect(index.ask('Amal Haddad', null).map(({ id, name }) => [id, name])).toEqual([['1', 'أمل حداد']])
  expect(index.ask('BOGOTA meeting', null).map(({ id, around }) => [id, around])).toEqual([
    ['1', 'A meeting in Bogotá was broken up']
  ])
  expect(index.ask('nothing', 'PER')).toEqual([])
  expect(index.ask('nothing', 'EGY')).toHaveLength(1)
  expect(index.ask('  ', null)).toEqual([])
})

test('what was marked as graphic is found, and not shown', () => {
  const index = findIndex()
  index.add([one({ texts: [{ text: 'an invented wound', graphic: true }] })])
  expect(index.ask('wound', null)).toMatchObject([{ around: null, isCovered: true }])
})

test('of a record its fields are looked through, of a draft every text in it, whatever it is made of', () => {
  const record = new Y.Doc()
  titleOf(record).insert(0, 'The harbour')
  narrativeOf(record).insert(0, 'They were seen together')
  addEntry(
    record,
    { id: 'a', part: 'persons', by: 'x', on: '2026-03-02' },
    { name: 'Amal Haddad', otherNames: 'Um Ali, A.' }
  )
  addEntry(record, { id: 'b', part: 'notes', by: 'x', on: '2026-03-02' }, { text: 'hard to read' }, { graphic: 'yes' })
  const received = new Y.Doc()
  Y.applyUpdate(received, Y.encodeStateAsUpdate(record))
  const found = findableOf({ id: '1', states: [] }, '1', received)
  expect(found).toMatchObject({ kind: 'case', title: 'The harbour', names: ['Amal Haddad', 'Um Ali', 'A.'] })
  expect(found.texts.find(({ text }) => text === 'hard to read')?.graphic).toBe(true)

  const draft = new Y.Doc()
  draft.getText('facts').insert(0, 'On that day')
  draft.getMap('said').set('subject', 'A lantern')
  const questions = draft.getArray<Y.Text>('questions')
  questions.insert(0, [new Y.Text('Who gave the order?')])
  draft.getText('facts').delete(0, 3)
  const came = new Y.Doc()
  Y.applyUpdate(came, Y.encodeStateAsUpdate(draft))
  const texts = findableOf({ id: '1', states: [] }, '2', came).texts.map(({ text }) => text)
  expect(texts.toSorted()).toEqual(['A lantern', 'Who gave the order?', 'that day'])
})
