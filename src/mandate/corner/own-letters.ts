import { done, refused, type Result } from '../result.ts'
import type { MissionDesk } from './desk.ts'
import type { OwnLetter } from './own.ts'
import { listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/** The letters of these names, each of them this State's own. Another's is not there, and the whole is refused. */
export async function ownLetters({ corner, key }: MissionDesk, names: readonly string[]): Promise<Result<OwnLetter[]>> {
  const found = await inCorner(corner, key, (trx) => listOwnLetters(trx, names))
  const letters = [...new Set(names)].map((name) => found.find(({ slug, id }) => slug === name || id === name))
  const missing = letters.indexOf(undefined)
  if (missing !== -1) return refused('letter-not-found', `letters.${missing}`, { value: names[missing]! })
  return done(letters as OwnLetter[])
}

export async function ownLetter(desk: MissionDesk, name: string): Promise<Result<OwnLetter>> {
  const found = await ownLetters(desk, [name])
  return found.ok ? done(found.value[0]!) : refused('letter-not-found', 'letter', { value: name })
}
