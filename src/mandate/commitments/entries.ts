import { parsePartialDay } from '../calendar.ts'
import { error } from '../result.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { occasions, stepsOfCommitment } from './commitment.ts'
import { deleteCommitment, deleteStep, findCommitmentDays, insertCommitment, insertStep } from './store.server.ts'

interface StepBody {
  commitment: string
  stands: string
  on: string
  evidence: string
  address?: string
}

/** What became of a commitment, with what shows it. */
const step: EntryKind = {
  kind: 'commitment-step',
  fields: {
    commitment: field.line({ required: true, most: 120 }),
    stands: field.choice('commitment_stands', stepsOfCommitment, { required: true }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true, most: 2000, least: 3 }),
    address: field.address()
  },
  subjectField: 'commitment',
  isPublicAlready: (body) => (body as unknown as StepBody).address !== undefined,
  async check(db, body, { mandate }) {
    const { commitment, on } = body as unknown as StepBody
    const found = await findCommitmentDays(db, commitment)
    if (!found) return [error('not-found', 'commitment')]
    // What became of a mandate's promise that mandate says itself.
    if (found.mandate !== null && found.mandate !== mandate) return [error('commitment-of-another', 'commitment')]
    return found.madeOn && parsePartialDay(on)!.on! < found.madeOn.slice(0, on.length)
      ? [error('day-before-other', 'on', { other: found.madeOn })]
      : []
  },
  async release(trx, { id, body }) {
    const { commitment, stands, on, evidence, address } = body as unknown as StepBody
    const { on: onDay, precision } = parsePartialDay(on)!
    await insertStep(trx, {
      slug: id,
      commitment,
      stands,
      onDay: onDay!,
      precision,
      evidence,
      address: address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteStep(trx, id)
}

interface CommitmentBody {
  state: string
  occasion: string
  document: string
  paragraph?: string
  made: string
  due?: string
  text: string
  address?: string
}

/** What a State promised: a candidate to the Council, or at mid-term of its review. */
const ofState: EntryKind = {
  kind: 'state-commitment',
  fields: {
    state: field.state({ required: true }),
    occasion: field.choice(
      'commitment_occasion',
      occasions.filter((one) => one !== 'report'),
      { required: true }
    ),
    document: field.line({ required: true, most: 200 }),
    paragraph: field.line({ most: 60 }),
    made: field.partialDay({ required: true, past: true }),
    due: field.partialDay(),
    text: field.text({ required: true, most: 2000 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: (body) => (body as unknown as CommitmentBody).address !== undefined,
  check: async (_, body) => {
    const { made, due } = body as unknown as CommitmentBody
    return due !== undefined && parsePartialDay(due)!.on! < parsePartialDay(made)!.on!
      ? [error('day-before-other', 'due', { other: made })]
      : []
  },
  async release(trx, { id, body }) {
    const { made, due, text, paragraph, ...rest } = body as unknown as CommitmentBody
    await insertCommitment(trx, {
      ...rest,
      slug: id,
      paragraph: paragraph ?? null,
      made: parsePartialDay(made)!,
      due: due === undefined ? null : parsePartialDay(due)!,
      texts: { en: text }
    })
  },
  takeOut: (trx, { id }) => deleteCommitment(trx, id)
}

export const commitmentEntries: readonly EntryKind[] = [step, ofState]
