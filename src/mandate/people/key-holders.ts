import { may, type Role } from '../permissions.ts'

/**
 * Whose browsers, once others confirmed them, are given the epochs' secrets, and whose word counts about others. Administrator, editor, translator
 * and observer have no access to cases (A/HRC/34/52, para. 11), guests to one matter alone.
 */
export const mayHoldKeys = (role: string): boolean =>
  may({ id: '', role: role as Role, mandate: 'own', trusted: true }, 'hold-keys', { mandate: 'own' })
