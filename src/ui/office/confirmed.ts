import type { Role } from '#mandate/permissions.ts'
import type { OfficerCard } from '#platform/sealing/roster.ts'
import type { Unlocked } from './unlocked.ts'

/** Those of a role whose signed card others confirmed: never a recipient that the server alone names. */
export const confirmedAs = ({ office: { roster } }: Pick<Unlocked, 'office'>, role: Role): OfficerCard[] =>
  [...roster.trusted, ...roster.others].filter((card) => card.role === role)

/** Her own, so that she can read again what she sealed for others. */
export const ownRecipient = ({ me }: Pick<Unlocked, 'me'>): string =>
  me.people.officers.find(({ id }) => id === me.officer.id)!.card.value.recipient

export const nameIn =
  ({ me }: Pick<Unlocked, 'me'>) =>
  (officer: string): string =>
    me.people.officers.find(({ id }) => id === officer)?.name ?? officer
