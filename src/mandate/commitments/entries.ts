import { isSurelyBefore, parsePartialDay } from '../calendar.ts'
import { error } from '../result.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { languages } from '../languages.ts'
import { occasions } from './commitment.ts'
import { step } from './step-entry.ts'
import { deleteCommitment, insertCommitment } from './store.server.ts'

interface CommitmentBody {
  state?: string
  about?: string
  occasion: string
  document: string
  paragraph?: string
  made: string
  due?: string
  field?: string
  text: string
  lang?: string
  address?: string
}
const bodyOf = (body: Body) => body as unknown as CommitmentBody

const promise = {
  document: field.line({ required: true, most: 200 }),
  paragraph: field.numbered({ most: 60 }),
  made: field.partialDay({ required: true, past: true }),
  due: field.partialDay(),
  text: field.text({ required: true, most: 2000 }),
  lang: field.choice('language', languages, { required: true }),
  address: field.address()
}
const common = {
  isPublicAlready: hasAddress,
  check: async (_, body) => {
    const { made, due } = bodyOf(body)
    return due !== undefined && isSurelyBefore(parsePartialDay(due)!, parsePartialDay(made)!)
      ? [error('day-before-other', 'due', { value: due, other: made })]
      : []
  },
  async release(trx, { id, mandate, body }) {
    const { state, about, made, due, text, lang, ...rest } = bodyOf(body)
    await insertCommitment(trx, {
      slug: id,
      by: state === undefined ? { mandate } : { state },
      about: about === undefined ? [] : [about],
      occasion: rest.occasion,
      document: rest.document,
      paragraph: rest.paragraph ?? null,
      made: parsePartialDay(made)!,
      due: due === undefined ? null : parsePartialDay(due)!,
      field: rest.field ?? null,
      // Before it was asked, it was kept as English.
      texts: { [lang ?? 'en']: text },
      address: rest.address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteCommitment(trx, id)
} satisfies Partial<EntryKind>

/** What a State promised: a candidate to the Council, or at mid-term of its review. */
const ofState: EntryKind = {
  ...common,
  kind: 'state-commitment',
  fields: {
    state: field.state({ required: true }),
    occasion: field.choice(
      'commitment_occasion',
      occasions.filter((one) => one !== 'report'),
      { required: true }
    ),
    ...promise
  },
  stateField: 'state'
}

/** What the mandate promised, in a report or elsewhere: it is held to what it said (para. 6). */
const ofMandate: EntryKind = {
  ...common,
  kind: 'mandate-commitment',
  fields: {
    occasion: field.choice('commitment_occasion', ['report', 'other'], { required: true }),
    about: field.state(),
    field: field.word('work-field'),
    ...promise
  }
}

export const commitmentEntries: readonly EntryKind[] = [step, ofMandate, ofState]
