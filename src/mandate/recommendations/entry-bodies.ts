import type { Db, Trx } from '#platform/db.ts'
import { isSurelyBefore, parsePartialDay, writePartialDay, type PartialDay } from '../calendar.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { languages } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { deleteRow, findAbout, type FollowUpTable } from './follow-up.store.server.ts'

type Text = Record<string, string | undefined>
export type Several = Record<string, string[]>
export const textsOf = (body: Body) => body as unknown as Text

export const slugField = () => field.named({ required: true })
export const langField = () => field.choice('language', languages, { required: true })

/** A partial day as two columns. */
export function dayColumns(name: string, text: string | undefined): Record<string, string | null> {
  const { on, precision } = parsePartialDay(text ?? '')!
  return name === 'on'
    ? { on_day: on, on_precision: on === null ? null : precision }
    : { [`${name}_on`]: on, [`${name}_precision`]: on === null ? null : precision }
}

/**
 * What is wrong with what is brought to a recommendation: that there is none such, that it is not that State's, or that the
 * day in `dayField` is before it was made.
 */
export async function wrongOf(
  db: Db,
  body: Body,
  { needsState = false, dayField = 'on' }: { needsState?: boolean; dayField?: string } = {}
): Promise<DomainError[]> {
  const { recommendation = '', state, [dayField]: day } = textsOf(body)
  const about = await findAbout(db, recommendation)
  if (!about) return [error('not-found', 'recommendation')]
  if (about.state !== null && state !== undefined && state !== about.state)
    return [error('recommendation-to-another-state', 'state', { value: state, state: about.state })]
  // What the United Nations are asked no country carries out. Of what institutions or civil society are asked, a State says where.
  if (about.addressee === 'un' && state !== undefined) return [error('recommendation-to-the-un', 'state')]
  if (needsState && about.addressee === 'all-states' && state === undefined) return [error('required', 'state')]
  return wrongDay(dayField, day, about.made)
}

/** Nothing is found or done about what was not yet asked. */
export const wrongDay = (field: string, day: string | undefined, made: PartialDay): DomainError[] =>
  day !== undefined && isSurelyBefore(parsePartialDay(day)!, made)
    ? [error('day-before-other', field, { value: day, other: writePartialDay(made) })]
    : []

/** The State that it is of: what is brought to a recommendation to one State is of that State, said or not. */
export const stateOf = async (trx: Trx, { recommendation = '', state }: Text) =>
  (await findAbout(trx, recommendation))?.state ?? state ?? null

export const takesOut =
  (table: FollowUpTable): EntryKind['takeOut'] =>
  (trx, { id }) =>
    deleteRow(trx, table, id)
