import { reportingYear, reportingYearWindow, type Day, type Precision } from '../calendar.ts'
import type { ReplyForm } from '../communications/character.ts'
import type { AddendumLanguage } from './follow-up.ts'

/** A letter as one of its addressees has it. */
export interface AddendumRow {
  slug: string
  reference: string | null
  kind: string
  joint: boolean
  sentOn: Day | null
  sentPrecision: Precision
  invented: boolean
  /** Null: to no State, or to one that is not sure. */
  state: string | null
  actorName: string | null
  replies: { on: Day | null; precision: Precision; form: ReplyForm }[]
  observation: { id: string; words: string; lang: AddendumLanguage; by: string; saidOn: Day } | null
  /** Of whoever is not to be named, where there are words in which a name could stand. */
  withheldNames: string[]
}

export interface Addressed extends AddendumRow {
  /** Code of the region; null: to no State, or to one that is not sure. */
  region: string | null
}
export interface AddendumPart {
  region: string | null
  /** In the order of their English names, whatever the language of the page. */
  states: { state: string | null; letters: AddendumRow[] }[]
}

/** Letters of the mandate's year, 1 December to 30 November, with the answers until 31 January after it. */
export const addendumWindow = (year: number): { from: Day; to: Day; repliesUntil: Day } => {
  const [from, to] = reportingYearWindow(year)
  return { from, to, repliesUntil: `${year + 1}-01-31` }
}

/** Until its answers have come the year that is over is being written; then the one that runs. */
export function yearToWrite(today: Day): number {
  const running = reportingYear(today)
  return addendumWindow(running - 1).repliesUntil >= today ? running - 1 : running
}

/**
 * As the mandate's addenda go: by region, then by the State's English name, then by the day of sending. A letter to
 * several stands under each, with its own answers; what went to no State comes last.
 */
export function inOrder(
  rows: readonly Addressed[],
  regions: readonly string[],
  nameOf: (state: string) => string
): AddendumPart[] {
  const order = [...regions, null]
  const names = new Intl.Collator('en')
  return order
    .map((region) => {
      const here = rows.filter((row) => row.region === region)
      const states = [...Map.groupBy(here, ({ state }) => state)].map(([state, letters]) => ({
        state,
        letters: letters.toSorted(
          (a, b) => (a.sentOn ?? '').localeCompare(b.sentOn ?? '') || a.slug.localeCompare(b.slug)
        )
      }))
      return {
        region,
        states: states.toSorted((a, b) =>
          names.compare(a.state ? nameOf(a.state) : '\uffff', b.state ? nameOf(b.state) : '\uffff')
        )
      }
    })
    .filter(({ states }) => states.length > 0)
}
