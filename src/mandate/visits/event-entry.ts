import { parsePartialDay, type Day } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error, type DomainError } from '../result.ts'
import { wrongInStep } from './fits.ts'
import { indexVisits } from './index-visits.server.ts'
import { deleteRow, findVisit, insertEvent, insertTerm } from './store.server.ts'
import {
  participantTypes,
  sideOf,
  sides,
  visitSteps,
  type Side,
  type TermStanding,
  type VisitEvent,
  type VisitStep
} from './visit.ts'
import { languageField, textsOf } from './entry-fields.ts'

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
export const event: EntryKind = {
  kind: 'visit-event',
  fields: {
    visit: field.named({ required: true }),
    step: field.choice('machine_visit', visitSteps, { required: true }),
    on: field.partialDay({ past: true }),
    by: field.choice('visit_side', sides),
    from: field.day(),
    to: field.day(),
    document: field.line({ most: 200 }),
    address: field.address(),
    participants: field.choices('visit_participant', participantTypes),
    women: field.choice('visit_women', ['met', 'not-met']),
    womenReason: field.text({ most: 1000 }),
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
// Of its day it is the last, until the register numbers it: so large is no number of its column.
const behindAll = 32_767

function wrongAboutWomen({ women, womenReason }: EventBody): DomainError[] {
  if (women === 'not-met') return (womenReason ?? '').length < 3 ? [error('required', 'womenReason')] : []
  return womenReason === undefined ? [] : [error('visit-women-reason-without', 'womenReason')]
}

function eventOf(slug: string, given: EventBody, knownBy: Day): VisitEvent {
  const { step, on, by, from, to, document, address, participants, text, lang } = given
  const day = parsePartialDay(on ?? '')!
  return {
    slug,
    number: behindAll,
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
