import { done, refused, type Result } from '../result.ts'
import type { MissionDesk } from './desk.ts'
import { letterCalled, type OwnLetter } from './own.ts'
import { listOwnLetters } from './read.store.server.ts'
import { inCorner } from './with-corner.server.ts'

/**
 * The letters with these names. All are refused if one is not this State's. A used or revoked link opens no letter, so the
 * refusal is about the link.
 */
export async function ownLetters(
  { corner, key, by }: MissionDesk,
  names: readonly string[]
): Promise<Result<OwnLetter[]>> {
  const listed = (some: readonly string[] | null) => inCorner(corner, key, (trx) => listOwnLetters(trx, some))
  const found = await listed(names)
  const letters = [...new Set(names)].map((name) => letterCalled(found, name))
  const missing = letters.indexOf(undefined)
  if (missing !== -1 && 'link' in by && (await listed(null)).length === 0) return refused('upload-link-no-more')
  if (missing !== -1) return refused('letter-not-found', `letters.${missing}`, { value: names[missing]! })
  return done(letters as OwnLetter[])
}

export async function ownLetter(desk: MissionDesk, name: string): Promise<Result<OwnLetter>> {
  const found = await ownLetters(desk, [name])
  if (found.ok) return done(found.value[0]!)
  return found.errors[0]?.code === 'letter-not-found' ? refused('letter-not-found', 'letter', { value: name }) : found
}
