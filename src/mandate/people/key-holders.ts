import { may, type Role } from '../permissions.ts'

/**
 * Whose browsers, once others confirmed them, are given the epochs' secrets, and whose word counts about others.
 * Administrator, editor, translator and observer have no access to cases (A/HRC/34/52, para. 11), guests to one matter
 * alone.
 */
export const mayHoldKeys = (role: string): boolean =>
  may({ id: '', role: role as Role, mandate: 'own', trusted: true }, 'hold-keys', { mandate: 'own' })

/**
 * Under what the secrets of an epoch are kept for the recovery sheet: as the officer who opened it sealed them, and as
 * the second one did. No server and no officer can see whether they open; one good one is enough.
 */
export const recoveryHolders: readonly string[] = ['recovery', 'recovery-second']

/** Whether an epoch's secrets are sealed to these officers and to the recovery, to each once, and to nobody else. */
export const isSealedTo = (sealed: readonly { holder: string }[], officers: readonly string[]): boolean => {
  const holders = sealed.map(({ holder }) => holder).toSorted()
  return holders.join() === [...officers, 'recovery'].toSorted().join()
}
