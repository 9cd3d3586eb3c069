import { addDays } from '../calendar.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { clearingTimes } from '../statistics/clearing-times.ts'
import { quartilesBy, type Quartiles } from '../statistics/quartiles.ts'
import type { CaseDesk } from './desk.ts'
import { exportKillings } from './export-killings.ts'
import { findFirstYear, listDecisionTimes, type KillingsRow } from './figures.store.server.ts'
import { receivedAndActed, type Month } from './received-and-acted.ts'
import { figuresInput } from './schemas.ts'
import { withoutConviction, type Accountability } from './without-conviction.ts'

export interface CaseFigures {
  /** Years, both included, of the opening of a case. */
  from: number
  to: number
  /** All in which one can ask for them, the newest first. */
  years: number[]
  /** Each month from the first in which a case was opened to the last, those of none as well. */
  months: Month[]
  killings: KillingsRow[]
  accountability: Accountability[]
  /** By urgency, from the opening of a case to the first decision on it. */
  decided: (Quartiles & { of: string })[]
  /** By kind, from a letter's text before those who clear it to its sending, over two years, whatever was asked for. */
  sent: (Quartiles & { of: string })[]
  today: string
}

/** What is counted of cases, by what is known of them alone: for the office. Of this year and the last where nothing is said. */
export async function readCaseFigures(desk: CaseDesk, input: unknown): Promise<Result<CaseFigures>> {
  const { db, mandate, actor, today } = desk
  const year = Number(today.slice(0, 4))
  const read = readInput(figuresInput, { from: String(year - 1), to: String(year), ...(input as object) })
  if (!read.ok) return read
  if (!may(actor, 'export-case-figures', { mandate })) return refused('not-allowed')
  const [months, killings, accountability] = [
    await receivedAndActed(desk, read.value),
    await exportKillings(desk, read.value),
    await withoutConviction(desk, read.value)
  ]
  if (!months.ok) return months
  if (!killings.ok) return killings
  if (!accountability.ok) return accountability
  return inOffice(db, mandate, async (trx) =>
    done({
      from: Number(read.value.from.slice(0, 4)),
      to: Number(read.value.to.slice(0, 4)),
      years: yearsFrom(Math.min((await findFirstYear(trx, mandate)) ?? year, year - 1), year),
      months: withEmpty(months.value),
      killings: killings.value,
      accountability: accountability.value,
      decided: quartilesBy(await listDecisionTimes(trx, mandate, { ...read.value, today })),
      sent: (await clearingTimes(trx, mandate, today)).byKind,
      today
    })
  )
}

const yearsFrom = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, place) => last - place)

/** A month in which nothing came is a month: time runs on in a chart. */
function withEmpty(months: Month[]): Month[] {
  const found = new Map(months.map((one) => [one.month, one]))
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (!first || !last) return []
  const all: Month[] = []
  for (let month = first; month <= last; month = next(month)) all.push(found.get(month) ?? { ...nothing, month })
  return all
}

const next = (month: string): string => addDays(`${month}-01`, 31).slice(0, 7)
const nothing = {
  received: 0,
  acted: { 'take-up': 0, ask: 0, refer: 0, merge: 0 },
  declined: 0,
  declinedBy: {},
  waiting: 0
}
