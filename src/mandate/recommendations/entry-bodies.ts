import type { Db, Trx } from '#platform/db.ts'
import { parsePartialDay } from '../calendar.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { languages } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { deleteRow, findAbout, type About, type FollowUpTable } from './follow-up.store.server.ts'

type Text = Record<string, string | undefined>
export type Several = Record<string, string[]>
export const textsOf = (body: Body) => body as unknown as Text

export const slugField = () => field.named({ required: true })
export const langField = () => field.choice('language', languages, { required: true })
export const ofAddress = (body: Body) => textsOf(body).address !== undefined

/** A partial day as two columns. */
export function dayColumns(name: string, text: string | undefined): Record<string, string | null> {
  const { on, precision } = parsePartialDay(text ?? '')!
  return name === 'on'
    ? { on_day: on, on_precision: on === null ? null : precision }
    : { [`${name}_on`]: on, [`${name}_precision`]: on === null ? null : precision }
}

/** What is wrong with what is brought to a recommendation: that there is none such, or that it is not that State's. */
export async function wrongOf(db: Db, body: Body, needsState: boolean): Promise<DomainError[]> {
  const { recommendation = '', state } = textsOf(body)
  const about = await findAbout(db, recommendation)
  if (!about) return [error('not-found', 'recommendation')]
  if (about.state !== null && state !== undefined && state !== about.state)
    return [error('recommendation-to-another-state', 'state', { value: state, state: about.state })]
  if (needsState && about.addressee === 'all-states' && state === undefined) return [error('required', 'state')]
  return wrongDay(body, about)
}

function wrongDay(body: Body, { year }: About): DomainError[] {
  const { on } = textsOf(body)
  return on !== undefined && Number(on.slice(0, 4)) < year
    ? [error('day-before-other', 'on', { value: on, other: String(year) })]
    : []
}

/** The State that it is of: what is brought to a recommendation to one State is of that State, said or not. */
export const stateOf = async (trx: Trx, { recommendation = '', state }: Text) =>
  (await findAbout(trx, recommendation))?.state ?? state ?? null

export const takesOut =
  (table: FollowUpTable): EntryKind['takeOut'] =>
  (trx, { id }) =>
    deleteRow(trx, table, id)
