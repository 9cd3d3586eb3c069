import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { indexVisits, takeOutOfSearch } from './index-visits.server.ts'
import { isMade, statusOf } from './steps.ts'
import { deleteRow, deleteVisit, findVisit, insertTerm, insertVisit } from './store.server.ts'
import { termStandings, visitKinds, visitTerms, type TermStanding, type VisitKind, type VisitTerm } from './visit.ts'
import { event } from './event-entry.ts'
import { languageField, textsOf } from './entry-fields.ts'

interface VisitBody {
  state: string
  kind: VisitKind
  earlier?: string
  text?: string
  lang?: string
}

/** A visit of which something is to be told: its events say what. */
const visit: EntryKind = {
  kind: 'visit',
  fields: {
    state: field.state({ required: true }),
    kind: field.choice('visit_kind', visitKinds, { required: true }),
    earlier: field.named(),
    text: field.text({ most: 2000 }),
    lang: languageField(),
    address: field.address()
  },
  stateField: 'state',
  // Released again after it was taken out, what follows it up comes with it.
  subjectField: 'earlier',
  isPublicAlready: hasAddress,
  async check(db, body, { mandate }) {
    const { state, kind, earlier } = body as unknown as VisitBody
    if (kind !== 'follow-up') return earlier === undefined ? [] : [error('visit-follows-nothing', 'earlier')]
    if (earlier === undefined) return [error('visit-earlier-needed', 'earlier')]
    const found = await findVisit(db, earlier)
    if (!found) return [error('not-found', 'earlier')]
    if (found.mandate !== mandate) return [error('visit-of-another', 'earlier')]
    if (found.state !== state) return [error('visit-earlier-elsewhere', 'earlier')]
    const status = statusOf(found)
    return status === 'before' || isMade(status) ? [] : [error('visit-earlier-not-made', 'earlier')]
  },
  async release(trx, { id, mandate, body }) {
    const { state, kind, earlier, text, lang } = body as unknown as VisitBody
    await insertVisit(trx, { slug: id, mandate, state, kind, earlier: earlier ?? null, texts: textsOf(text, lang) })
    await indexVisits(trx, [id])
  },
  async takeOut(trx, { id }) {
    await takeOutOfSearch(trx, await deleteVisit(trx, id))
  }
}

interface TermBody {
  visit: string
  term: VisitTerm
  stands: TermStanding
  document?: string
  address?: string
  text?: string
  lang?: string
}

/** How a State stands to one of the terms of reference. */
const term: EntryKind = {
  kind: 'visit-term',
  fields: {
    visit: field.named({ required: true }),
    term: field.choice('visit_term', visitTerms, { required: true }),
    stands: field.choice('visit_term_stands', termStandings, { required: true }),
    text: field.text({ most: 1000 }),
    lang: languageField(),
    document: field.line({ most: 200 }),
    address: field.address()
  },
  subjectField: 'visit',
  isPublicAlready: hasAddress,
  async check(db, body, { mandate }) {
    const found = await findVisit(db, (body as unknown as TermBody).visit)
    if (!found) return [error('not-found', 'visit')]
    return found.mandate === mandate ? [] : [error('visit-of-another', 'visit')]
  },
  async release(trx, { id, body }) {
    const { visit, term, stands, document, address, text, lang } = body as unknown as TermBody
    await insertTerm(trx, {
      slug: id,
      visit,
      term,
      stands,
      document: document ?? null,
      documentUrl: address ?? null,
      texts: textsOf(text, lang)
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'visit_term', id)
}

export const visitEntries: readonly EntryKind[] = [visit, event, term]
