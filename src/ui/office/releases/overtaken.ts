import type { DomainError } from '#mandate/result.ts'

const codes = ['no-such-step', 'changed-meanwhile', 'proposal-changed', 'changed-since-proposed', 'not-as-shown']

/** Whether she was refused because it stands otherwise than her page shows it, which loaded anew would lock. */
export const isOvertaken = (errors: readonly DomainError[]): boolean => errors.some(({ code }) => codes.includes(code))

/** Whether a correction of hers was refused because another waits that her page does not show. */
export const isAnotherWaiting = (errors: readonly DomainError[]): boolean =>
  errors.some(({ code }) => code === 'changed-meanwhile' || code === 'correction-waits')
