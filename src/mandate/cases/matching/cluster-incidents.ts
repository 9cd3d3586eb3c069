import { daysBetween, lastPossibleDay, type PartialDay } from '#mandate/calendar.ts'
import { compareNames, nameFloor } from './compare-names.ts'
import { nameKey } from './name-key.ts'

export interface Incident {
  id: string
  /** ISO 3166 code of where it happened */
  state: string
  place: string | null
  day: PartialDay
  /** code of a list, not words */
  method: string | null
  /** police station, battalion, company: as written, in any script */
  unit: string | null
  /** as written, in any script */
  persons: readonly string[]
}

/** What two incidents have in common. */
export type InCommon = 'unit' | 'method' | 'place' | 'person'

export interface Link {
  ids: [string, string]
  common: InCommon[]
  /** days between the two, at most; by the edges of the months where no day is known */
  withinDays: number
  /** the days of one are known by their month alone */
  byMonth: boolean
}

export interface Cluster {
  ids: string[]
  /** why: each two of its incidents that have enough in common */
  links: Link[]
}

const mostDays = 30
const enough = 2
const sameText = 0.9

/**
 * Incidents as patterns (¶1): those of one State that share two of unit, method, place and person within 30 days, and
 * whatever hangs together by that. Two that an officer unlinked never stand in one cluster, also not by way of a third.
 * An incident of which only the year is known is linked to none. The order of what comes in changes nothing.
 *
 * @returns clusters of two incidents and more, by their earliest day
 */
export function clusterIncidents(
  incidents: readonly Incident[],
  unlinked: readonly (readonly [string, string])[] = []
): Cluster[] {
  const dated = incidents
    .map(withDays)
    .filter((one) => one !== null)
    .toSorted((a, b) => compare(a.from, b.from) || compare(a.id, b.id))
  const links = linksAmong(dated).toSorted(strongestFirst)
  const apart = new Set(unlinked.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]))
  const groups = new Map(dated.map(({ id }) => [id, [id]]))
  const used: Link[] = []
  for (const link of links) {
    const [one, other] = link.ids.map((id) => groups.get(id)!) as [string[], string[]]
    if (one !== other) {
      if (one.some((a) => other.some((b) => apart.has(`${a} ${b}`)))) continue
      const both = [...one, ...other]
      for (const id of both) groups.set(id, both)
    }
    used.push(link)
  }
  const linksOf = Map.groupBy(used, (link) => groups.get(link.ids[0])!)
  const order = new Map(dated.map(({ id }, at) => [id, at]))
  const place = (id: string) => order.get(id)!
  return [...new Set(groups.values())]
    .filter((ids) => ids.length > 1)
    .map((ids) => ({
      ids: ids.toSorted((a, b) => place(a) - place(b)),
      links: linksOf.get(ids)!
    }))
    .toSorted((a, b) => place(a.ids[0]!) - place(b.ids[0]!))
}

interface Dated extends Incident {
  from: string
  to: string
}

function withDays(incident: Incident): Dated | null {
  const { on, precision } = incident.day
  const to = lastPossibleDay(incident.day)
  return on === null || to === null || precision === 'year' ? null : { ...incident, from: on, to }
}

/** @param dated by their first possible day; none hangs together with one of another State */
function linksAmong(dated: readonly Dated[]): Link[] {
  const same = remembered()
  return [...Map.groupBy(dated, ({ state }) => state).values()].flatMap((some) => linksInState(some, same))
}

function linksInState(dated: readonly Dated[], same: Same): Link[] {
  const links: Link[] = []
  for (const [i, one] of dated.entries())
    for (let j = i + 1; j < dated.length; j++) {
      const other = dated[j] as Dated
      if (daysBetween(one.to, other.from) > mostDays) continue
      // What comes later begins later still: a month is the longest that one lasts.
      if (daysBetween(one.from, other.from) > mostDays + 31) break
      const withinDays = Math.max(daysBetween(one.from, other.to), daysBetween(one.from, other.from))
      const common = inCommon(one, other, same)
      const byMonth = one.day.precision === 'month' || other.day.precision === 'month'
      if (common.length >= enough) links.push({ ids: [one.id, other.id], common, withinDays, byMonth })
    }
  return links
}

function inCommon(one: Incident, other: Incident, same: Same): InCommon[] {
  const both = (a: string | null, b: string | null, equal: (a: string, b: string) => boolean) =>
    a !== null && b !== null && equal(a, b)
  const alike = (a: string, b: string) => same(a, b, sameText)
  const facts = [
    ...(both(one.unit, other.unit, alike) ? ['unit' as const] : []),
    ...(both(one.method, other.method, (a, b) => a === b) ? ['method' as const] : []),
    ...(both(one.place, other.place, alike) ? ['place' as const] : [])
  ]
  // A person alone is not enough, and names are dear to compare.
  if (facts.length < enough - 1) return facts
  return one.persons.some((a) => other.persons.some((b) => same(a, b, nameFloor))) ? [...facts, 'person'] : facts
}

type Same = (a: string, b: string, floor: number) => boolean
/** Whether two texts are one name, in whatever script. The same units and places come again and again. */
function remembered(): Same {
  const keys = new Map<string, ReturnType<typeof nameKey>>()
  const scores = new Map<string, number>()
  const keyOf = (text: string) => keys.get(text) ?? keys.set(text, nameKey(text)).get(text)!
  return (a, b, floor) => {
    if (a === b) return true
    // Station 4 is not Station 5, and names of words alone would say it is.
    if (numbersIn(a) !== numbersIn(b)) return false
    const pair = [a, b].toSorted().join('\n')
    const score = scores.get(pair) ?? compareNames(keyOf(a), keyOf(b)).score
    scores.set(pair, score)
    return score >= floor
  }
}

const numbersIn = (text: string): string =>
  (text.normalize('NFKC').match(/\p{Nd}+/gu) ?? []).map(inLatinDigits).join(' ')
const inLatinDigits = (digits: string): string => Array.from(digits, digitOf).join('').replace(/^0+/, '')
const digitOf = (digit: string): string => String((digit.codePointAt(0)! - zeroBefore(digit)) % 10)
/** Every script's digits stand in a row that begins with its nought. */
function zeroBefore(digit: string): number {
  let code = digit.codePointAt(0)!
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1)) && digit.codePointAt(0)! - code < 9) code--
  return code
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const strongestFirst = (a: Link, b: Link): number =>
  b.common.length - a.common.length || a.withinDays - b.withinDays || compare(a.ids.join(' '), b.ids.join(' '))
