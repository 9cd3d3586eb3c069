import type { Names } from '#mandate/statistics/names.ts'
import { isDimension } from '#mandate/statistics/dimensions.ts'
import type { Compared, Computed } from '#mandate/statistics/reconcile/compare.ts'
import type { Finding } from '#mandate/statistics/reconcile/declared.ts'
import { currentLocale, label, m } from '#messages'
import { clauses, day, days, labelled, listOf, number, percent, plain } from '../format.ts'
import { isolated } from '../isolated.ts'
import { dimensionTitle, measureTitle, valueName } from '../figures/names.ts'

/** What a declared figure is of: "Letters; region: Africa; year: 2016". */
export function figureWords({ measure, dimensions }: Pick<Compared, 'measure' | 'dimensions'>, names: Names): string {
  const of = Object.entries(dimensions).map(([name, code]) =>
    isDimension(name) ? labelled(dimensionTitle(name), valueName(name, code, names)) : labelled(name, code)
  )
  return clauses([measure === 'share' ? m.figures_reconcile_share() : measureTitle(measure), ...of])
}

export function declaredText({ declared, unit, approximate }: Compared): string {
  if (declared === null) return m.figures_reconcile_unknown()
  const value = unit === 'percent' ? percent(declared / 100) : number(declared)
  return approximate ? m.figures_reconcile_about({ value }) : value
}

/** A computed figure; of a share with as many decimals as it takes to see how near it is. */
export function computedText({ value, count, base }: Computed, unit: Compared['unit']): string {
  if (unit === 'count') return value === null ? '–' : number(value)
  return value === null || base === 0 ? '–' : `${percent(value, 2)} (${isolated(`${number(count)} / ${number(base)}`)})`
}

/** The sentence for a finding, its codes and days in the reader's words. */
export function findingText({ rule, params }: Finding, names: Names): string {
  const said = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, paramText(name, value, names)]))
  const text = label('statistics_finding', rule, said) ?? rule
  // Where a finding is of the whole, the place of its year is empty; in French a space before a colon is right.
  return currentLocale() === 'fr' ? text.replace(/ {2,}/g, ' ') : text.replace(/ +(?=[ :.,])/g, '')
}

/** How many figures agree with the record, and how many do not. */
export const reconciledText = (agree: number, differ: number): string =>
  m.figures_reconcile_summary({ agree, differ, agreeing: number(agree), differing: number(differ) })

export const causeText = ({ cause }: Compared): string => label('statistics_cause', cause) ?? cause

function paramText(name: string, value: string | number, names: Names): string {
  if (name === 'days') return days(Number(value))
  if (typeof value === 'number') return isYear(value) ? plain(value) : number(value)
  if (name === 'changes') return listOf(value.split(', ').map((change) => changeText(change, names)))
  if (isDimension(name)) return valueName(name, value, names)
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return day(value)
  if (value.includes('; ')) return clauses(value.split('; ').map(figuresText))
  return listOf(value.split(', ').map(figuresText))
}

/** "63.8", "27 %", "26 + 32", "2014: 43 % = 300 / 693": figures with the reader's digits, a sum in its own order. */
function figuresText(text: string): string {
  const said = text.replace(/(\d+(?:\.\d+)?)( %)?/g, (_, figure: string, sign: string | undefined) =>
    sign ? percent(Number(figure) / 100, 2) : plain(Number(figure))
  )
  return /[+=]/.test(text) ? isolated(said) : said
}

// No count of these reports is as great as a year, and a year has no separator.
const isYear = (value: number): boolean => value >= 1980 && value < 2100

/** The number of a paragraph, in the reader's digits where it is one. */
export const paragraphText = (paragraph: string): string =>
  /^\d+$/.test(paragraph) ? plain(Number(paragraph)) : paragraph

/** "mena +68 %": a region, or the total, and by how much it changed. */
function changeText(change: string, names: Names): string {
  const [code = '', ...by] = change.split(' ')
  const of = code === 'total' ? m.statistics_total() : valueName('region', code, names)
  // "+68 %": the sign as it is, the share as the language writes it.
  const [, sign = '', figure = '0'] = /^([+−])(\d+)/.exec(by.join(' ')) ?? []
  return `${of} ${isolated(sign + percent(Number(figure) / 100))}`
}
