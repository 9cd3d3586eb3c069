import type { CountedLetters, LetterCounts } from '#mandate/statistics/letter-counts.ts'
import { unassigned } from '#mandate/statistics/query.ts'

/** A State's letters in all, by year, by kind; those on reprisals by year; and what all of these add up from. */
export function summarise(counted: CountedLetters): Summary {
  const reprisals = counted.rowsOf(['reprisal', 'year']).filter(({ keys }) => keys[0] === 'yes')
  return {
    all: counted.at(),
    years: counted.rowsOf(['year']).map(({ keys, ...counts }) => ({ key: yearOf(keys[0]!), ...counts })),
    kinds: counted.rowsOf(['kind']).map(({ keys, ...counts }) => ({ key: keys[0]!, ...counts })),
    reprisals: {
      all: counted.at(['reprisal'], ['yes']),
      years: reprisals.map(({ keys, ...counts }) => ({ key: yearOf(keys[1]!), ...counts }))
    },
    groups: counted.rowsOf(['year', 'kind', 'reprisal']).map(({ keys: [year, kind, reprisal], ...counts }) => ({
      year: yearOf(year!),
      kind: kind!,
      reprisal: reprisal === 'yes',
      ...counts
    })),
    invented: counted.at().invented > 0
  }
}

export interface Summary {
  all: LetterCounts
  /** In the order of time; those of no known year last. */
  years: ({ key: number | null } & LetterCounts)[]
  /** Urgent appeals first, as they are listed everywhere; rare kinds last. */
  kinds: ({ key: string } & LetterCounts)[]
  reprisals: { all: LetterCounts; years: ({ key: number | null } & LetterCounts)[] }
  groups: ({ year: number | null; kind: string; reprisal: boolean } & LetterCounts)[]
  invented: boolean
}

const yearOf = (key: string): number | null => (key === unassigned ? null : Number(key))
