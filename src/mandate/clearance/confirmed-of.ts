import { rosterOf, type ClearanceDesk } from './desk.ts'

/** Officers of the office whom others confirmed, those without keys among them. */
export async function confirmedOf({ db, mandate }: ClearanceDesk): Promise<Set<string>> {
  const roster = await rosterOf(db, mandate)
  return new Set([...(roster?.trusted ?? []), ...(roster?.others ?? [])].map(({ id }) => id))
}
