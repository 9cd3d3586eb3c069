import { isSurelyBefore, lastPossibleDay, parsePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { languageField, textsOf } from './entry-fields.ts'
import { deleteRow, insertMeeting, insertStandingInvitation } from './store.server.ts'

interface StandingBody {
  state: string
  since?: string
  source: string
  address?: string
}

/** A State's invitation to all thematic mandates: an attribute of the State, dates of a visit are still to be agreed. */
const standing: EntryKind = {
  kind: 'standing-invitation',
  fields: {
    state: field.state({ required: true }),
    since: field.partialDay({ past: true }),
    source: field.line({ required: true, least: 3, most: 300 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  async release(trx, { id, body }) {
    const { state, since, source, address } = body as unknown as StandingBody
    const day = parsePartialDay(since ?? '')!
    await insertStandingInvitation(trx, { slug: id, state, since: day, source, sourceUrl: address ?? null })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'standing_invitation', id)
}

interface MeetingBody {
  state: string
  on: string
  until?: string
  document?: string
  address?: string
  text?: string
  lang?: string
}

/** A meeting with a State's representatives outside an official visit (para. 46). */
const meeting: EntryKind = {
  kind: 'meeting',
  fields: {
    state: field.state({ required: true }),
    on: field.partialDay({ required: true, past: true }),
    until: field.partialDay({ past: true }),
    text: field.text({ most: 2000 }),
    lang: languageField(),
    document: field.line({ most: 200 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  check: async (_, body) => {
    const { on, until } = body as unknown as MeetingBody
    return until !== undefined && isSurelyBefore(parsePartialDay(until)!, parsePartialDay(on)!)
      ? [error('day-before-other', 'until', { value: until, other: on })]
      : []
  },
  async release(trx, { id, mandate, body }) {
    const { state, on, until, document, address, text, lang } = body as unknown as MeetingBody
    const { on: fromDay, precision } = parsePartialDay(on)!
    await insertMeeting(trx, {
      slug: id,
      mandate,
      state,
      fromDay: fromDay!,
      toDay: lastOf(until ?? on),
      dayPrecision: precision,
      document: document ?? null,
      documentUrl: address ?? null,
      texts: textsOf(text, lang)
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'meeting', id)
}

const lastOf = (written: string) => lastPossibleDay(parsePartialDay(written)!)!

export const stateEntries: readonly EntryKind[] = [standing, meeting]
