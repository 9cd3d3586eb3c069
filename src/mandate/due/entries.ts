import { parsePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { deleteReview, insertReview, isReviewKnown } from './store.server.ts'

interface ReviewBody {
  state: string
  session: number
  cycle?: number
  on: string
  until?: string
  source: string
  address?: string
}

/** When a State is under review (UPR), as the Council's calendar has it or a State's own announcement. */
const review: EntryKind = {
  kind: 'upr-review',
  fields: {
    state: field.state({ required: true }),
    session: field.number({ required: true, least: 1, most: 999 }),
    cycle: field.number({ least: 1, most: 99 }),
    on: field.partialDay({ required: true }),
    until: field.day(),
    source: field.line({ required: true, least: 3 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  async check(db, body, { entry }) {
    const { state, session, on, until } = body as unknown as ReviewBody
    const { on: onDay, precision } = parsePartialDay(on)!
    if (until !== undefined && precision !== 'day') return [error('review-day-needed', 'on', { value: on })]
    if (until !== undefined && until < onDay!)
      return [error('day-before-other', 'until', { value: until, other: onDay! })]
    const isTwice = entry === undefined && (await isReviewKnown(db, state, session, precision))
    return isTwice ? [error('review-known', 'session', { value: session })] : []
  },
  async release(trx, { id, body }) {
    const { state, session, cycle, on, until, source, address } = body as unknown as ReviewBody
    const { on: onDay, precision } = parsePartialDay(on)!
    await insertReview(trx, {
      slug: id,
      state,
      session,
      cycle: cycle ?? null,
      onDay: onDay!,
      onPrecision: precision,
      untilDay: until ?? null,
      source,
      sourceUrl: address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteReview(trx, id)
}

export const dueEntries: readonly EntryKind[] = [review]
