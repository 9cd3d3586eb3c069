import type { Compared, NamedLetter, ReadCase } from '#mandate/cases/matching/alike.ts'
import { standing, type Judgement } from '#mandate/cases/matching/judgements.ts'
import { done, type Result } from '#mandate/result.ts'
import { broke } from '../../call.ts'
import type { Reader } from '../case-keys.ts'
import type { Compare, FindPatterns } from './compare-cases.ts'
import { heldRecords, type Ask, type Hands, type Progress } from './held-records.ts'
import type { Opened } from './open-records.ts'
import { seenPatterns, type PatternsSeen } from './patterns-seen.ts'
import { summaryOf, type CaseSummary } from './summary-of.ts'
import { timeToLetter, type TimeToLetter } from './time-to-letter.ts'

export type { Ask, Progress } from './held-records.ts'

export interface LookedThrough extends Compared, Shown {
  /** How many there are, and how many of them did not open or hold what does not. */
  count: number
  unread: number
}
interface Shown {
  /** By their ids, of all that is shown. */
  cases: Record<string, CaseSummary>
  /** By their slugs. */
  letters: Record<string, NamedLetter>
  /** Of this case's record: what keeps others from being shown. */
  aside: Judgement[]
  /** Of other cases' records: what keeps those from being shown. */
  elsewhere: { case: string; by: string; on: string }[]
}

/** All records of the office, opened in her browser and held in memory alone; brought up to date each time she looks. */
export function lookThrough(
  ask: Ask,
  { compare, findPatterns, ...hands }: Hands & { compare: Compare; findPatterns: FindPatterns }
) {
  let isCompared = false
  const { held, letters, refresh } = heldRecords(ask, hands, () => (isCompared = false))

  const countUnread = () => [...held.values()].filter(({ isWhole }) => !isWhole).length

  async function lookNow(own: ReadCase, reader: Reader): Promise<Result<LookedThrough>> {
    const read = await refresh(reader, tellAll)
    if (!read.ok) return read
    const before = held.get(own.id)
    // Opened after the list was read.
    if (!before) return broke('not-found')
    if (JSON.stringify(before.matter) !== JSON.stringify(own)) {
      held.set(own.id, { ...before, matter: own })
      isCompared = false
    }
    const cases = [...held.values()].map(({ matter }) => matter)
    const compared = await compare({ own: own.id, all: isCompared ? null : { cases, letters: letters() } })
    isCompared = true
    return done({
      ...compared,
      ...shownWith(compared, own.id, held, letters()),
      count: held.size,
      unread: countUnread()
    })
  }

  // One after the other: what is read for one case serves the next, and each that waits is told how far it is.
  const told = new Set<(progress: Progress) => void>()
  let turn: Promise<unknown> = Promise.resolve()
  async function inTurn<T>(act: () => Promise<T>, tell: (progress: Progress) => void): Promise<T> {
    told.add(tell)
    const looked = turn.then(act)
    turn = looked.catch(() => undefined)
    try {
      return await looked
    } finally {
      told.delete(tell)
    }
  }
  const tellAll = (progress: Progress) => {
    for (const tell of told) tell(progress)
  }
  return {
    /** From the first submission to the letter, of all cases that open here. */
    timeToLetter: (reader: Reader, tell: (progress: Progress) => void): Promise<Result<TimeToLetter>> =>
      inTurn(async () => {
        const read = await refresh(reader, tellAll)
        return read.ok ? done(timeToLetter([...held.values()])) : read
      }, tell),
    /** Incidents that hang together over all cases, and what was unlinked. */
    patterns: (reader: Reader, tell: (progress: Progress) => void): Promise<Result<PatternsSeen>> =>
      inTurn(async () => {
        const read = await refresh(reader, tellAll)
        if (!read.ok) return read
        const found = await findPatterns({ patternsOf: [...held.values()].map(({ matter }) => matter) })
        return done(seenPatterns(found, [...held.values()]))
      }, tell),
    /** @param own as it stands in her tab, which may be ahead of what was sent */
    look: (own: ReadCase, reader: Reader, tell: (progress: Progress) => void): Promise<Result<LookedThrough>> =>
      inTurn(() => lookNow(own, reader), tell)
  }
}

/** What is said of a comparison, with all that it names. */
function shownWith(
  { alike, patterns }: Compared,
  own: string,
  held: ReadonlyMap<string, Opened>,
  letters: readonly NamedLetter[]
): Shown {
  const aside = standing(held.get(own)?.matter.judgements ?? []).filter(({ apart, of }) => apart && of !== 'elsewhere')
  const named = [
    ...alike.flatMap(({ kind, id, pairs }) => [kind === 'letter' ? `letter/${id}` : id, ...pairs.flat()]),
    ...patterns.flatMap(({ links }) => links.flatMap(({ own: one, other }) => [one.case, other.case])),
    ...aside.flatMap(({ pair }) => pair.map((one) => (one.startsWith('letter/') ? one : one.split('/')[0]!)))
  ]
  const elsewhere = [...held.values()].flatMap(({ matter }) =>
    matter.id === own
      ? []
      : standing(matter.judgements)
          .filter(({ of, pair, apart }) => apart && of === 'matter' && pair.includes(own))
          .map(({ by, on }) => ({ case: matter.id, by, on }))
  )
  const wanted = new Set([...named, ...elsewhere.map((one) => one.case)])
  return {
    cases: Object.fromEntries(
      [...held].flatMap(([id, { matter }]) => (wanted.has(id) ? [[id, summaryOf(matter)]] : []))
    ),
    letters: Object.fromEntries(letters.flatMap((one) => (wanted.has(`letter/${one.slug}`) ? [[one.slug, one]] : []))),
    aside,
    elsewhere
  }
}
