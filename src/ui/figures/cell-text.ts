import type { Cell, CrossTabulation } from '#mandate/statistics/cross-tabulate.ts'
import type { Figures } from '#mandate/statistics/snapshots/find-snapshot.ts'
import { label, m } from '#messages'
import { measure } from '#mandate/statistics/measures.ts'
import { day, days, number, percent } from '../format.ts'

type Unit = CrossTabulation['unit']

/** A value as it is read: "254", "43 %", "61 days". */
export function valueText(value: number, unit: Unit): string {
  if (unit === 'percent') return percent(value, 1)
  return unit === 'days' ? days(value) : number(value)
}

/** What stands in a cell: the value, marked when it may still change, or the word for why there is none. */
export function cellText(cell: Figures | undefined, unit: Unit, { mark = true } = {}): string {
  if (!cell) return unit === 'letters' || unit === 'persons' ? number(0) : '–'
  if (cell.value !== null) {
    const said = knownText(cell, unit, valueText(cell.value, unit))
    return mark && isProvisional(cell) ? `${m.figures_provisional()} ${said}` : said
  }
  if (cell.withheld && cell.count === null) return m.figures_suppressed()
  const why = cell.notes.find(
    (note) =>
      note !== 'provisional' &&
      note !== 'uncertain-left-out' &&
      note !== 'persons-unknown' &&
      note !== 'partly-withheld'
  )
  switch (why) {
    case 'suppressed':
    case 'too-fine':
      return m.figures_suppressed()
    case 'not-reached':
      return m.figures_median_none()
    case 'sex-not-established':
      return m.figures_reconcile_unknown()
    default:
      return '–'
  }
}

/** A number that leaves letters out is known in part; frozen figures of before have zero where nothing is known. */
export function knownText(
  { value, withheld = 0 }: { value: number | null; withheld?: number },
  unit: Unit,
  text: string
): string {
  if (unit !== 'persons' || withheld === 0) return text
  return value === 0 ? m.figures_suppressed() : m.statistics_at_least({ n: text })
}

/** "254 / 693": of how many, under a rate or a median. */
export function baseText({ count, base }: Pick<Cell, 'count' | 'base'>): string | null {
  return count === null || base === null ? null : `${number(count)} / ${number(base)}`
}

/** What is not counted because its date is not known exactly; nothing where all is known. */
export function possibleTexts({ query, possible }: CrossTabulation): string[] {
  const { count, base } = possible?.total ?? { count: 0, base: 0 }
  const said = (letters: number) => ({
    letters: m.letters_count({ count: letters, n: number(letters) }),
    day: day(query.asOf)
  })
  const isOfReplies = measure(query.measure).ofReplies === true
  return [
    ...(base ? [m.statistics_possible_sent(said(base))] : []),
    ...(isOfReplies && count ? [m.statistics_possible_answered(said(count))] : [])
  ]
}

/** Whether no letter was counted here, and none withholds its number either. */
export const isOfNothing = ({ base, count, withheld }: Cell): boolean => !base && !count && !withheld
export const isProvisional = (cell: Figures): boolean => cell.notes.includes('provisional')
export const isHidden = (cell: Figures): boolean => cell.notes.includes('suppressed') || cell.notes.includes('too-fine')

/** What must be said once under the table of the notes in it. */
export function noteTexts(cells: readonly Cell[]): string[] {
  const codes = new Set(cells.flatMap(({ notes }) => notes))
  const said = [...codes].flatMap((code) => {
    if (code === 'provisional') return m.figures_provisional_note({ mark: m.figures_provisional() })
    if (code === 'no-base') return []
    return label('statistics_note', code) ?? []
  })
  return [...new Set(said)]
}
