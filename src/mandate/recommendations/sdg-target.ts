// Of each goal how many targets go by a number, and how many by a letter (A/RES/70/1, para. 59).
const goals: readonly (readonly [numbers: number, letters: number])[] = [
  [5, 2],
  [5, 3],
  [9, 4],
  [7, 3],
  [6, 3],
  [6, 2],
  [3, 2],
  [10, 2],
  [5, 3],
  [7, 3],
  [7, 3],
  [8, 3],
  [3, 2],
  [7, 3],
  [9, 3],
  [10, 2],
  [19, 0]
]

/** Whether it is the number of a goal, a target or an indicator. */
export const isTarget = (written: string): boolean => /^\d/.test(written) && !isNoTarget(written)

/** Whether it is written as a number of a goal, a target or an indicator, and there is none such; words are another matter. */
export function isNoTarget(written: string): boolean {
  if (!/^\d[\d.a-z]*$/i.test(written)) return false
  const [, goal, target, isIndicator] = /^(\d{1,2})(?:\.(\d{1,2}|[a-z])(\.\d{1,2})?)?$/i.exec(written) ?? []
  const of = goals[Number(goal) - 1]
  if (!of) return true
  if (target === undefined) return false
  const [numbers, letters] = of
  if (isIndicator === '.0') return true
  if (/\d/.test(target)) return Number(target) < 1 || Number(target) > numbers
  return target.toLowerCase().charCodeAt(0) - 'a'.charCodeAt(0) >= letters
}
