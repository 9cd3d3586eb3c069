import { parsePartialDay, type Day } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import { field } from '../entries/fields.ts'
import { isLanguage, languages } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { wrongInStep } from './fits.ts'
import { indexVisits, takeOutOfSearch } from './index-visits.server.ts'
import { madeStatuses, statusOf } from './steps.ts'
import { deleteRow, deleteVisit, findVisit, insertEvent, insertTerm, insertVisit } from './store.server.ts'
import {
  participantTypes,
  sideOf,
  sides,
  termStandings,
  visitKinds,
  visitSteps,
  visitTerms,
  type Side,
  type TermStanding,
  type Texts,
  type VisitEvent,
  type VisitKind,
  type VisitStep,
  type VisitTerm
} from './visit.ts'

/** What an officer writes stands in the language that she says; English if none. */
export const languageField = () => field.choice('language', languages)
export const textsOf = (text: string | undefined, lang: string | undefined): Texts =>
  text === undefined ? {} : { [isLanguage(lang) ? lang : 'en']: text }
/** What has an address stands in a public document. */
export const hasAddress = (body: object): boolean => (body as { address?: string }).address !== undefined

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
    earlier: field.line({ most: 120 }),
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
    const wasMade = status === 'before' || (status !== null && madeStatuses.includes(status))
    return wasMade ? [] : [error('visit-earlier-not-made', 'earlier')]
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

interface EventBody {
  visit: string
  step: VisitStep
  on?: string
  by?: Side
  from?: Day
  to?: Day
  document?: string
  address?: string
  participants: string[]
  women?: 'met' | 'not-met'
  womenReason?: string
  text?: string
  lang?: string
}

/** What was exchanged or done about a visit. */
const event: EntryKind = {
  kind: 'visit-event',
  fields: {
    visit: field.line({ required: true, most: 120 }),
    step: field.choice('machine_visit', visitSteps, { required: true }),
    on: field.partialDay({ past: true }),
    by: field.choice('visit_side', sides),
    from: field.day(),
    to: field.day(),
    document: field.line({ most: 200 }),
    address: field.address(),
    participants: field.choices('visit_participant', participantTypes),
    women: field.choice('visit_women', ['met', 'not-met']),
    womenReason: field.text({ most: 1000, least: 3 }),
    text: field.text({ most: 2000 }),
    lang: languageField()
  },
  subjectField: 'visit',
  isPublicAlready: hasAddress,
  async check(db, body, { mandate, entry }) {
    const given = body as unknown as EventBody
    const found = await findVisit(db, given.visit)
    if (!found) return [error('not-found', 'visit')]
    if (found.mandate !== mandate) return [error('visit-of-another', 'visit')]
    const visit = { ...found, events: found.events.filter(({ slug }) => slug !== entry) }
    return [...wrongAboutWomen(given), ...wrongInStep(visit, eventOf('new', given, lastDay), given.women !== undefined)]
  },
  async release(trx, entry) {
    const given = entry.body as unknown as EventBody
    await insertEvent(trx, { ...eventOf(entry.id, given, entry.broughtOn), visit: given.visit })
    if (given.women !== undefined) await insertTerm(trx, womenOf(entry, given))
    await indexVisits(trx, [given.visit])
  },
  async takeOut(trx, { id, body }) {
    await deleteRow(trx, 'visit_event', id)
    await deleteRow(trx, 'visit_term', womenSlug(id))
    await indexVisits(trx, [(body as unknown as EventBody).visit])
  }
}

// What has no day of its own comes last, until it is known by when it was told.
const lastDay = '9999-12-31'

const wrongAboutWomen = ({ women, womenReason }: EventBody): DomainError[] =>
  women === 'not-met' && (womenReason ?? '').length < 3 ? [error('required', 'womenReason')] : []

function eventOf(slug: string, given: EventBody, knownBy: Day): VisitEvent {
  const { step, on, by, from, to, document, address, participants, text, lang } = given
  const day = parsePartialDay(on ?? '')!
  return {
    slug,
    number: 32_767,
    step,
    byWhom: by ?? sideOf(step),
    onDay: day.on,
    onPrecision: day.precision,
    knownBy: day.on === null ? knownBy : null,
    visitFrom: from ?? null,
    visitTo: to ?? from ?? null,
    document: document ?? null,
    documentUrl: address ?? null,
    participants,
    confidence: null,
    texts: textsOf(text, lang)
  }
}

const womenSlug = (id: string) => `${id}-women`
const womenOf = ({ id }: Entry, { visit, women, womenReason, lang, document, address }: EventBody) => ({
  slug: womenSlug(id),
  visit,
  term: 'women-defenders' as const,
  stands: (women === 'met' ? 'accepted' : 'refused') as TermStanding,
  document: document ?? null,
  documentUrl: address ?? null,
  texts: textsOf(womenReason, lang)
})

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
    visit: field.line({ required: true, most: 120 }),
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
