import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aDraft } from '#tests/a-draft.ts'
import { addParagraph, paragraphsOf } from '#mandate/drafts/draft-document.ts'
import { incidentsOf, isOfGraphic } from '../../drafts/of-case.ts'
import { addEntry, choose, removeEntry, textOf, whomOf } from '../record.ts'
import { findsPatternsHere } from './compare-cases.ts'
import { matterOf } from './matter-of.ts'
import { readMatter } from './open-records.ts'
import { seenPatterns } from './patterns-seen.ts'

// Nobody here is anybody.
const by = { by: 'ama', on: '2026-03-02' }
const head = { id: 'c', states: ['PER'], openedOn: '2026-03-02', mergedInto: null, closedOn: null }
const incident = { part: 'incidents' as const, id: 'i' }
function record(texts: Record<string, string>, choices: Record<string, unknown> = {}) {
  const doc = new Y.Doc()
  for (const [id, name] of [
    ['p', 'Zora Invented'],
    ['q', 'Quim Invented']
  ] as const)
    addEntry(doc, { part: 'persons', id, ...by }, { name })
  addEntry(doc, { ...incident, ...by }, texts, choices)
  return doc
}
const first = (doc: Y.Doc) => matterOf(doc, head).incidents[0]!

test('to whom an incident was done is compared by the persons of the case who were chosen, as they are called now, and by who stands in words', () => {
  const doc = record({ 'to-whom': 'Somebody Else' }, { whom: ['p', 'gone'] })
  expect(first(doc).persons).toEqual(['Zora Invented', 'Somebody Else'])
  textOf(doc, { part: 'persons', id: 'p' }, 'name').insert(0, 'Ana ')
  expect(first(doc).persons).toContain('Ana Zora Invented')
  removeEntry(doc, { part: 'persons', id: 'p' })
  expect(whomOf(doc, incident)).toEqual([])
  expect(first(doc).persons).toEqual(['Somebody Else'])
})

test('a day that was chosen is not guessed from words, and is as exact as it is known', () => {
  expect(first(record({ when: 'some days after 2016-05-02' })).day).toEqual({ on: '2016-05-02', precision: 'day' })
  const doc = record({ when: 'some days after 2016-05-02' }, { day: '2016-05' })
  expect(first(doc).day).toEqual({ on: '2016-05-01', precision: 'month' })
  choose(doc, incident, 'day', '')
  expect(first(doc).day.precision).toBe('day')
  // In a letter it stands where nothing is said in words.
  expect(incidentsOf(record({ what: 'It was told.' }, { day: '2016-05' }), 'en')[0]!.text).toBe(
    'May 2016. It was told.'
  )
})

test('a paragraph of an incident that is marked as graphic is covered, marked before or after it was taken over', () => {
  const doc = record({ what: 'It was told.' })
  const draft = aDraft()
  addParagraph(draft, { id: 'a', section: 'facts', from: 'incident:i', ...by }, 'It was told.')
  addParagraph(draft, { id: 'b', section: 'facts', from: 'block:i', ...by }, 'It was told.')
  const covered = () => paragraphsOf(draft, 'facts').map((one) => isOfGraphic(doc, one))
  const before = covered()
  choose(doc, incident, 'graphic', 'yes')
  expect([before, covered()].map((all) => all.filter(Boolean).length)).toEqual([0, 1])
})

test('a record that no page of ours wrote keeps no other from being compared, nor any page from being shown', async () => {
  const hostile = record({ where: 'a b '.repeat(5000), unit: 'c d '.repeat(5000) }, { day: '2016-05-02' })
  const entries = hostile.getMap<object>('entries')
  for (const id of ['x/1', 'x/2', 'x"]', 'x y'])
    entries.set(`incidents/${id}`, { id, part: 'incidents', place: 0, ...by })
  entries.set('incidents/twice', { id: 'i', part: 'incidents', place: 0, ...by })
  const judgements: unknown[] = [null, 1, { pair: 'c/i' }, { pair: [null, 'c/i'], of: 'incident', apart: true }]
  const said = { pair: ['c/i', 'd/i'], apart: true, by: 'ama', on: '2026-03-02' }
  hostile.getArray<unknown>('judgements').push([...judgements, { ...said, of: 'nothing' }, { ...said, of: 'matter' }])
  const { matter, isWhole } = readMatter(hostile, head)
  expect(isWhole).toBe(false)
  expect(matter.incidents.map(({ id }) => id)).toEqual(['c/i/PER'])
  expect([matter.incidents[0]!.place!.length, matter.incidents[0]!.unit!.length]).toEqual([199, 199])
  expect(matter.judgements).toEqual([{ ...said, of: 'matter' }])
  const opened = { head: { ...head, last: 0, letterOn: null }, matter, firstReceived: null, isWhole }
  expect(await findsPatternsHere({ patternsOf: [matter] })).toEqual([])
  expect(seenPatterns([], [opened] as never)).toMatchObject({ unlinked: [], unread: 1 })
  // What cannot be read at all is a case that says nothing, and is counted.
  const broken = record({}, { day: { on: 1 } })
  expect(readMatter(broken, head)).toMatchObject({ matter: { incidents: [] }, isWhole: false })
  expect(readMatter(record({ where: 'Cusco' }), head).isWhole).toBe(true)
})
