import type { Role } from '../permissions.ts'

const holding: readonly Role[] = ['case-officer', 'rapporteur']

/**
 * Whose browsers are given the epochs' secrets, and whose word counts about others. Administrator, editor, translator
 * and observer have no access to cases (A/HRC/34/52, para. 11), guests to one matter alone.
 */
export const mayHoldKeys = (role: string): boolean => (holding as readonly string[]).includes(role)
