import type { Db } from '#platform/db.ts'
import { isSurelyBefore, parsePartialDay, writePartialDay } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { languages } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { recordKinds, stepsOfCommitment, type RecordKind } from './commitment.ts'
import { deleteStep, findCommitmentDays, findRecord, insertStep } from './store.server.ts'

type StepBody = {
  commitment: string
  stands: string
  on: string
  evidence: string
  lang?: string
  address?: string
} & { [kind in RecordKind]?: string }

/** What became of a commitment, with what shows it: words, and the records of the registers that fulfil it. */
export const step: EntryKind = {
  kind: 'commitment-step',
  fields: {
    commitment: field.named({ required: true }),
    state: field.state(),
    stands: field.choice('commitment_stands', stepsOfCommitment, { required: true }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true, most: 2000 }),
    lang: field.choice('language', languages, { required: true }),
    ...Object.fromEntries(recordKinds.map((kind) => [kind, field.named()])),
    address: field.address()
  },
  stateField: 'state',
  subjectField: 'commitment',
  isPublicAlready: hasAddress,
  async check(db, body, { mandate }) {
    const given = body as unknown as StepBody & { state?: string }
    const { commitment, on, state } = given
    const found = await findCommitmentDays(db, commitment)
    if (!found) return [error('not-found', 'commitment')]
    // What became of a mandate's promise that mandate says itself; of a State's, who brings it of that State.
    if (found.mandate !== null && (found.mandate !== mandate || state !== undefined))
      return [error('commitment-of-another', 'commitment')]
    if (state !== undefined && state !== found.state) return [error('partner-of-another-state', 'commitment')]
    return [
      ...(isSurelyBefore(parsePartialDay(on)!, found.made)
        ? [error('day-before-other', 'on', { value: on, other: writePartialDay(found.made) })]
        : []),
      ...(await wrongRecords(db, given))
    ]
  },
  async release(trx, { id, body }) {
    const given = body as unknown as StepBody
    const { on: onDay, precision } = parsePartialDay(given.on)!
    const found = await Promise.all(
      recordKinds.map(async (kind) => [kind, given[kind] ? await findRecord(trx, kind, given[kind]) : null] as const)
    )
    await insertStep(trx, {
      ...given,
      slug: id,
      // Before it was asked, it was kept as English.
      lang: given.lang ?? 'en',
      onDay: onDay!,
      precision,
      address: given.address ?? null,
      records: Object.fromEntries(found) as Record<RecordKind, string | null>
    })
  },
  takeOut: (trx, { id }) => deleteStep(trx, id)
}

async function wrongRecords(db: Db, given: StepBody): Promise<DomainError[]> {
  const checked = await Promise.all(
    recordKinds.map(async (kind) =>
      given[kind] !== undefined && (await findRecord(db, kind, given[kind])) === null ? [error('not-found', kind)] : []
    )
  )
  return checked.flat()
}
