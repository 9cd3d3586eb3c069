import type { ReadMessage } from './come-back.ts'

/** She comments on the State's reply once an officer told her that it has come, and not before, whatever came since. */
export const mayComment = (messages: readonly ReadMessage[]): boolean =>
  messages.some((one) => one.ok && one.told.kind === 'stage' && one.told.stage === 'answer-come')
