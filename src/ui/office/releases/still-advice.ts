import { m } from '#messages'
import { isUnderWay } from '#mandate/communications/machines.ts'
import type { ShownRelease } from '#mandate/releases/show-release.ts'

/** Who is withheld, in whole or by initials, and whose name stands nowhere in it any more. */
export const takenOut = ({ persons, found }: Pick<ShownRelease, 'persons' | 'found'>): string[] => [
  ...new Set(
    persons
      .filter(({ name, publicForm }) => publicForm !== 'full' && !found.some((one) => one.name === name))
      .map(({ name }) => name)
  )
]

/** What can still be done about what stands around a name, by how far it is on its way to the public. */
export function stillAdvice({ kind, publication }: Pick<ShownRelease, 'kind' | 'publication'>): string {
  if (publication === 'public') return kind === 'letter' ? m.release_still_correct() : m.release_still_withdraw()
  return isUnderWay(publication) ? m.release_still_hold() : m.release_still_do()
}
