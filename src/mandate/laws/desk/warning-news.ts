import type { ThreatsOfState, WarningRule } from './warning.ts'

/** A law, a bill or the tip of one that moved, at the stage at which it stood; by its name in the register. */
export interface MovedMatter {
  name: string
  stage: string
}
export interface WarnedOf extends ThreatsOfState {
  rose: readonly ('letters' | 'cases')[]
  matters: readonly MovedMatter[]
}

/**
 * Whether an office that was warned of this State before is warned anew: another bill moved, or one went on to another
 * stage; what had not risen rose; or there are by as many more threats as the rule asks at the least.
 */
export const isNews = ({ threats }: WarningRule, before: WarnedOf | null, now: WarnedOf): boolean =>
  before === null ||
  now.matters.some(({ name, stage }) => !before.matters.some((one) => one.name === name && one.stage === stage)) ||
  now.rose.some((what) => !before.rose.includes(what) || now[what].now >= before[what].now + threats)
