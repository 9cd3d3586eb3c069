import type { Day } from '#mandate/calendar.ts'
import { replies, searchOf, type LettersFilters } from '#mandate/publications/letters/letters-query.ts'
import { addresseeClasses } from '#mandate/communications/communication.ts'
import { dimensionNames, type DimensionName } from '#mandate/statistics/dimensions.ts'
import { measure } from '#mandate/statistics/measures.ts'
import { toQueryString } from '#mandate/statistics/query-string.ts'
import { defaultScheme, unassigned, type Query } from '#mandate/statistics/query.ts'

type Chosen = Partial<Record<DimensionName, string>>

/**
 * Where a number leads: to the list of its letters, where that list can be narrowed in the same way; else to
 * the same figures by addressee, one step nearer to them; else nowhere.
 */
export function wayDown(lang: string, query: Query, keys: readonly string[], today: Day): string | null {
  const chosen = chosenBy(query, keys)
  if (chosen === null) return null
  const filters = lettersOf(query, chosen, today)
  if (filters) return `/${lang}/letters${searchOf(filters)}`
  if (chosen.addressee !== undefined || query.by.includes('addressee') || isOfAllRecords(query, chosen)) return null
  const where = Object.fromEntries(Object.entries(chosen).map(([name, value]) => [name, [value]]))
  return `/${lang}/statistics?${toQueryString({ ...query, by: ['addressee'], where }, today)}`
}

/** One value for each dimension that matters; null where several were asked for at once. */
function chosenBy({ by, where }: Query, keys: readonly string[]): Chosen | null {
  const chosen: Chosen = {}
  for (const name of dimensionNames) {
    const place = by.indexOf(name)
    const values = where[name] ?? []
    const key = place >= 0 ? keys[place] : undefined
    if (key !== undefined) chosen[name] = key
    else if (values.length === 1) chosen[name] = values[0]!
    else if (values.length > 1) return null
  }
  return chosen
}

/** A total over records, where a question is by them; other questions count those of the mandates that work here. */
const isOfAllRecords = ({ by }: Query, chosen: Chosen): boolean => by.includes('record') && chosen.record === undefined

function lettersOf(query: Query, chosen: Chosen, today: Day): LettersFilters | null {
  // The list knows the letters and replies of today alone, and of a rate among those due not which are due.
  if (query.asOf !== today || query.measure === 'reply-rate-due' || query.measure === 'median-days') return null
  const filters: LettersFilters = { from: query.from ?? undefined, to: query.to ?? undefined }
  if (isOfAllRecords(query, chosen)) filters.record = 'any'
  for (const [name, value] of Object.entries(chosen) as [DimensionName, string][]) {
    const part = filterOf(name, value, query)
    if (!part) return null
    Object.assign(filters, part)
  }
  if (query.measure === 'reprisals') filters.reprisal = true
  if (query.measure === 'overdue') filters.overdue = true
  if (query.measure === 'replies') filters.reply = 'answered'
  // Letters to a State that is not certain enter no figure of replies.
  const isOfPlace = [chosen.addressee, chosen.region, chosen['un-group']].some((one) => one !== undefined)
  if (measure(query.measure).base === 'certain' && !isOfPlace) filters.uncertain = false
  return filters
}

function filterOf(name: DimensionName, value: string, { years, scheme }: Query): LettersFilters | null {
  if (value === unassigned) return name === 'addressee' ? { uncertain: true } : null
  switch (name) {
    case 'year':
      return years === 'reporting' ? { year: Number(value) } : { calendar: Number(value) }
    case 'addressee':
      return isClass(value) ? { class: value } : { state: value }
    case 'region':
      // The list knows one scheme.
      return scheme === defaultScheme ? { region: value } : null
    case 'un-group':
      return { 'un-group': value }
    case 'class':
      return isClass(value) ? { class: value } : null
    case 'joint':
    case 'reprisal':
      return { [name]: value === 'yes' }
    case 'kind':
    case 'mandate':
    case 'record':
    case 'theme':
    case 'group':
      return { [name]: value }
    case 'character':
      return { character: value as NonNullable<LettersFilters['character']> }
    case 'reply-form':
      return formFilter[value] ? { reply: formFilter[value] } : null
    default:
      return null
  }
}

const formFilter: Record<string, (typeof replies)[number] | undefined> = { none: 'none', substantive: 'answered' }
const isClass = (value: string): value is (typeof addresseeClasses)[number] =>
  (addresseeClasses as readonly string[]).includes(value)
