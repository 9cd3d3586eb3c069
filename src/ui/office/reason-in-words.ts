import { m } from '#messages'

/** Why something was held back or not sent: what an officer wrote, or in words what the record has as a code. */
export const reasonInWords = (reason: string): string =>
  reason === 'naming-taken-back' ? m.oletters_naming_reason() : reason
