import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { voices, type OfficerCard } from '#platform/sealing/roster.ts'
import { verify } from '#platform/sealing/signing.ts'
import type { OfficerStatement, People } from './people.ts'
import type { PeopleRoster } from './read-people-roster.ts'

export interface HalfSaid {
  kind: OfficerStatement['kind']
  subject: string
  /** Who said so, of those whose word still counts. */
  by: OfficerCard[]
}

/**
 * What some said and is not enough yet: whom they confirmed who still waits, and whom they asked to remove who is still
 * here. By their signatures, as the roster reads them: the server can make nobody say it. Where one word is enough,
 * nothing is half said: what was said when it took two counts for nothing then.
 */
export function halfSaid(
  { officers, statements }: Pick<People, 'officers' | 'statements'>,
  roster: PeopleRoster
): HalfSaid[] {
  const isIn = (cards: readonly OfficerCard[], id: string) => cards.some((card) => card.id === id)
  const { trusted } = roster
  const present = officers.filter(({ removedAt }) => !removedAt)
  const of = (kind: HalfSaid['kind'], purpose: string, subjects: typeof present): HalfSaid[] => {
    const said = statements
      .filter((one) => one.kind === kind && verify(one.statement, purpose) && one.statement.value)
      .map(({ statement }) => statement)
    return subjects
      .map(({ id, card }) => ({
        kind,
        subject: id,
        by: voices(said, fingerprint(card.value), card.value, roster.steps)
      }))
      .filter(({ by }) => by.length > 0)
  }
  const isConfirmed = (id: string) => isIn(trusted, id) || isIn(roster.others, id)
  return [
    ...(trusted.length > 1
      ? of(
          'confirmed',
          'officer-confirmed',
          present.filter(({ id }) => !isConfirmed(id))
        )
      : []),
    ...(trusted.length > 2
      ? of(
          'removed',
          'officer-removed',
          present.filter(({ id }) => isIn(trusted, id))
        )
      : [])
  ]
}
