import type { Trx } from '#platform/db.ts'
import { forms } from './character.ts'
import type { Desk } from './desk.ts'
import { replyState } from './machines.ts'
import { projectLetters } from './project.ts'
import { insertTransitions } from './transitions.store.server.ts'
import { bestForms } from './replies-listed.store.server.ts'

/** Projects letters whose replies changed, and records each step of the reply machine that follows. */
export async function projectReplied(
  trx: Trx,
  desk: Desk,
  letters: readonly string[],
  addressees: readonly string[]
): Promise<void> {
  const before = await bestForms(trx, addressees)
  await projectLetters(trx, letters)
  const after = await bestForms(trx, addressees)
  const state = (numbers: Map<string, number>, addressee: string) => replyState(forms[numbers.get(addressee) ?? 0]!)
  const steps = addressees
    .map((subject) => ({ machine: 'reply', subject, from: state(before, subject), to: state(after, subject) }))
    .filter(({ from, to }) => from !== to)
  await insertTransitions(trx, steps, desk.actor.id, desk.today)
}
