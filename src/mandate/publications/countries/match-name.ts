import { fold } from '#mandate/reference/fold.ts'

/** Whether what somebody typed names a State: part of its name without regard to case or accents, or its code. */
export function matchesName(state: { name: string; code: string }, typed: string): boolean {
  const wanted = fold(typed)
  return wanted === '' || fold(state.name).includes(wanted) || state.code.toLowerCase() === wanted
}
