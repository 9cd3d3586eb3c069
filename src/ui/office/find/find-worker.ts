import * as Y from 'yjs'
import type { CaseToSearch } from '#mandate/cases/give-for-search.ts'
import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { openUpdate } from '#mandate/cases/sealed-case.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { applied } from '../cases/applied.ts'
import { openKeys, type Reader } from '../cases/case-keys.ts'
import { answerIn } from '../in-worker.ts'
import { openMatter } from '../inbox/open-matter.ts'
import { findableMatter, findableOf } from './findable.ts'
import { findIndex, type Findable, type Found } from './find-index.ts'

/** What the page asks of it, and what it answers: what was opened stays here, and ends with it. */
export type Asked =
  | { do: 'cases'; cases: CaseToSearch[]; reader: Reader }
  | { do: 'submissions'; submissions: SealedMatter[]; reader: Reader }
  | { do: 'add'; all: Findable[] }
  | { do: 'ask'; q: string; state: string | null }
export type Answered =
  | { did: 'opened'; count: number; unread: number }
  | { did: 'ask'; found: Found[] }
  | { did: 'add' }

const index = findIndex()

answerIn(async (asked: Asked): Promise<Answered> => {
  if (asked.do === 'ask') return { did: 'ask', found: index.ask(asked.q, asked.state) }
  if (asked.do === 'cases') {
    let unread = 0
    for (const one of asked.cases) unread += await openOne(one, asked.reader)
    return { did: 'opened', count: asked.cases.length, unread }
  }
  if (asked.do === 'submissions') {
    let unread = 0
    for (const one of asked.submissions) unread += await openSubmission(one, asked.reader)
    return { did: 'opened', count: asked.submissions.length, unread }
  }
  index.add(asked.all)
  return { did: 'add' }
})

/** Returns how much of it did not open, or was signed by nobody of this office. */
async function openOne(one: CaseToSearch, reader: Reader): Promise<number> {
  const cards = everConfirmed(reader.office.roster)
  const { keys, unread: shut } = await openKeys({ known: one, keys: one.keys }, reader)
  let unread = shut.length
  const docs = new Map<string, Y.Doc>()
  for (const { document, officer, body } of one.updates) {
    const opened = await openUpdate(fromBase64url(body), { case: one.id, document, officer }, keys, cards)
    const doc = docs.get(document) ?? new Y.Doc()
    if (opened.ok) docs.set(document, doc)
    if (!opened.ok || !applied(doc, opened.update)) unread++
  }
  for (const [document, doc] of docs) index.add([findableOf(one, document, doc)])
  return unread
}

/** Returns how much of it did not open, or was not given out whole. */
async function openSubmission(one: SealedMatter, { epochs, office }: Reader): Promise<number> {
  const matter = await openMatter(one, epochs, everConfirmed(office.roster))
  index.add([findableMatter(matter)])
  const all = [
    matter.submission,
    ...matter.additions.map(({ opened }) => opened),
    ...matter.notes.map(({ opened }) => opened)
  ]
  return all.filter(({ ok }) => !ok).length + (one.next === null ? 0 : 1)
}
