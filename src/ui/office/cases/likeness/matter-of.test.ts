import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { aDraft } from '#tests/a-draft.ts'
import { addParagraph, paragraphsOf } from '#mandate/drafts/draft-document.ts'
import { incidentsOf, isOfGraphic } from '../../drafts/of-case.ts'
import { addEntry, choose, removeEntry, textOf, whomOf } from '../record.ts'
import { matterOf } from './matter-of.ts'

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
