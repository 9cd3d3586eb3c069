import { markValue, type Mark } from './character.ts'

/**
 * How an answer is read by two (paras. 38, 40). One reader's mark is what the office works with. Two who agree have read
 * it; where they differ the stricter mark counts until somebody settles it with words, and then what she settled on
 * counts. The public reads nothing of the marks before every one of them is settled or by two. Marks of the office as a
 * whole (a record, the operator) need no second reader. Its twin in SQL is coverages.server.ts.
 */
export function readingOf(given: readonly GivenMark[], settled: readonly { question: string; mark: Mark }[]): Reading {
  const marks = [...Map.groupBy(given, ({ question }) => question)].map(([question, of]): ReadMark => {
    const end = settled.find((one) => one.question === question)
    if (end) return { question, mark: end.mark, stands: 'settled' }
    const strictest = of.toSorted((a, b) => markValue[a.mark] - markValue[b.mark] || (a.mark < b.mark ? -1 : 1))[0]!
      .mark
    if (of.some(({ mark }) => mark !== strictest)) return { question, mark: strictest, stands: 'differ' }
    const isRead = of.length > 1 || of[0]!.reader === wholeOffice
    return { question, mark: strictest, stands: isRead ? 'agreed' : 'one-reader' }
  })
  return { marks, byTwo: marks.every(({ stands }) => stands === 'agreed' || stands === 'settled') }
}

/** The reader of marks that stand for the office, and for no one of it. */
export const wholeOffice = 'office'

export interface GivenMark {
  question: string
  mark: Mark
  reader: string
}

export interface ReadMark {
  question: string
  /** What counts now. */
  mark: Mark
  stands: 'one-reader' | 'agreed' | 'differ' | 'settled'
}

export interface Reading {
  marks: ReadMark[]
  /** No mark waits for a second reader or for a difference to be settled: it may be published. */
  byTwo: boolean
}
