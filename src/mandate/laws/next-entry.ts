import { hasPassed, parsePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { stages, standing, type Stage } from './stages.ts'
import { deleteRow, findStanding, insertNext } from './store.server.ts'

interface NextBody {
  law: string
  stage?: Stage
  on: string
  source: string
  address?: string
}

/** What a bill is expected to reach and when; without a stage, until when something can be said of it. */
export const nextEntry: EntryKind = {
  kind: 'law-next',
  fields: {
    law: field.named({ required: true }),
    stage: field.choice('law_stage', stages),
    on: field.partialDay({ required: true }),
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  subjectField: 'law',
  isPublicAlready: hasAddress,
  async check(db, body, { today, entry }) {
    const { law, stage, on } = body as unknown as NextBody
    const found = await findStanding(db, law)
    if (!found) return [error('law-not-found', 'law', { value: law })]
    // What was brought in time may be let through later.
    if (entry === undefined && hasPassed(parsePartialDay(on)!, today))
      return [error('date-gone', 'on', { value: on, today })]
    return stage !== undefined && found.last && standing(found.last.stage) === 'ended'
      ? [error('law-no-such-step', 'stage', { left: found.last.stage, next: stage })]
      : []
  },
  async release(trx, { id, body }) {
    const { law, stage, on, source, address } = body as unknown as NextBody
    await insertNext(trx, { slug: id, law, stage: stage ?? null, ...dayOf(on), source, sourceUrl: address ?? null })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'law_next', id)
}
