import { addDays } from '../src/mandate/calendar.ts'
import type { Chance } from '../src/mandate/demonstration/chance.ts'

/** One addressee of an invented letter and what reached the office from it. */
interface To {
  state: string
  replies: { on: string; mere: boolean; withheld: boolean }[]
}
export interface RandomLetter {
  kind: 'AL' | 'UA' | 'OL'
  reference: string
  /** YYYY-MM-DD, or YYYY-MM where only that is known. */
  sent: string
  to: To[]
  mandates: ('defenders' | 'torture')[]
  persons: number | null
  women: number | null
  isPublic: boolean
  /** What is done after it is public: it is withdrawn, or its day is corrected. */
  fate?: { withdraw: true } | { sentOn: string }
}
/** A letter that a printed report told of; its reply stands in the same paragraph, without a day. */
export interface PrintedLetter {
  paragraph: number
  kind: 'AL' | 'UA'
  state: string
  isCertain: boolean
  sent: string
  year: number
  isAnswered: boolean
  record: 'defenders' | 'torture'
}
export interface RandomRecord {
  letters: RandomLetter[]
  printed: PrintedLetter[]
}

const first = '2012-01-01'
const days = 5_200 // to the spring of 2026: every clock has run out

/** An invented record of at most 40 letters to these States, which names nobody. It is not marked: a printed record is never kept beside invented letters. */
export function randomRecord(chance: Chance, states: readonly string[], numbers: () => number): RandomRecord {
  const letters = Array.from({ length: chance.between(1, 30) }, () => randomLetter(chance, states, numbers()))
  const printed = Array.from({ length: chance.between(0, 10) }, () => printedLetter(chance, states, numbers()))
  return { letters, printed }
}

const maybe = (chance: Chance, share: number) => chance.next() < share
const month = (day: string) => day.slice(0, 7)

function randomLetter(chance: Chance, states: readonly string[], number: number): RandomLetter {
  const day = addDays(first, chance.between(0, days))
  const to = chance.some(states, maybe(chance, 0.8) ? 1 : chance.between(2, Math.min(4, states.length)))
  const mandates = chance.pick([['defenders'], ['defenders'], ['defenders', 'torture'], ['torture']] as const)
  const persons = maybe(chance, 0.7) ? chance.between(1, 12) : null
  const kind = chance.pick(['AL', 'AL', 'UA', 'OL'] as const)
  const isPublic = maybe(chance, 0.9)
  const drawn = chance.next()
  const isOfMonth = maybe(chance, 0.15)
  return {
    kind,
    reference: `${kind} ${to[0]} ${number}/${day.slice(0, 4)}`,
    sent: isOfMonth ? month(day) : day,
    to: to.map((state) => ({ state, replies: randomReplies(chance, day) })),
    mandates: [...mandates],
    persons,
    women: persons !== null && maybe(chance, 0.6) ? chance.between(0, persons) : null,
    isPublic,
    ...(isPublic && drawn < 0.04 && { fate: { withdraw: true } as const }),
    ...(isPublic && drawn >= 0.04 && drawn < 0.08 && !isOfMonth && { fate: { sentOn: addDays(day, -400) } })
  }
}

const randomReplies = (chance: Chance, sent: string): To['replies'] =>
  Array.from({ length: chance.pick([0, 0, 1, 1, 2]) }, () => {
    const on = addDays(sent, chance.between(31, 200))
    return { on: maybe(chance, 0.2) ? month(on) : on, mere: maybe(chance, 0.3), withheld: maybe(chance, 0.1) }
  })

function printedLetter(chance: Chance, states: readonly string[], number: number): PrintedLetter {
  const year = chance.between(2002, 2006)
  return {
    paragraph: number,
    kind: chance.pick(['AL', 'UA']),
    state: chance.pick(states),
    isCertain: maybe(chance, 0.8),
    sent: `${year - 1}-0${chance.between(1, 9)}-1${chance.between(0, 9)}`,
    year,
    isAnswered: maybe(chance, 0.4),
    record: maybe(chance, 0.7) ? 'defenders' : 'torture'
  }
}

export const lettersFile = (records: readonly RandomRecord[]): string =>
  [
    'type,reference,date,addressee,mandates,persons,women,replies,publication,withheld_replies',
    ...records.flatMap(({ letters }) => letters).map(lettersRow)
  ].join('\n')

function lettersRow({ kind, reference, sent, to, mandates, persons, women, isPublic }: RandomLetter): string {
  const replies = to.flatMap(({ state, replies: its }) => its.map((reply) => ({ ...reply, state })))
  const name = (state: string) => (to.length > 1 ? `${state}: ` : '')
  return [
    kind,
    reference,
    sent,
    to.map(({ state }) => state).join('; '),
    mandates.join('; '),
    persons ?? '',
    women ?? '',
    replies.map(({ state, on, mere }) => `${name(state)}${on}${mere ? ' (A)' : ''}`).join('; '),
    isPublic ? 'public' : 'withheld',
    replies.flatMap(({ withheld }, at) => (withheld ? at + 1 : [])).join('; ')
  ].join(',')
}

export const printedFile = (records: readonly RandomRecord[], record: PrintedLetter['record']): string =>
  [
    'document,paragraph,report_year,iso3,country_certain,kind,reply_in_same_paragraph,date',
    ...records
      .flatMap(({ printed }) => printed)
      .filter((one) => one.record === record)
      .map(({ year, paragraph, state, isCertain, kind, isAnswered, sent }) =>
        [
          `E/CN.4/${year}/${record === 'torture' ? 9 : 8}`,
          paragraph,
          year,
          state,
          isCertain ? 1 : 0,
          kind === 'AL' ? 'allegation_letter' : 'urgent_appeal',
          isAnswered ? 1 : 0,
          sent
        ].join(',')
      )
  ].join('\n')

/** By a key such as 'letters?state=PER&year=2015': what the public is to be told, counted from the record alone. */
export function countApart(records: readonly RandomRecord[]): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (measure: string, of: Record<string, string | number>) => {
    const key = keyOf(measure, of)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  const addTo = (
    state: string,
    record: string,
    year: number,
    kind: string,
    said: 'answered' | 'acknowledged' | null
  ) => {
    const bases: Record<string, string | number>[] =
      record === 'defenders' ? [{ state }, { state, year }, { state, kind }] : [{ state, record }]
    for (const of of bases) {
      add('letters', of)
      if (said === 'answered' || (said !== null && !('year' in of) && !('kind' in of))) add(said, of)
    }
  }
  for (const { letters, printed } of records) {
    for (const { kind, sent, to, mandates, isPublic, fate } of letters) {
      if (!isPublic || (fate && 'withdraw' in fate)) continue
      const year = reportingYear(fate && 'sentOn' in fate ? fate.sentOn : sent)
      for (const { state, replies } of to) {
        const told = replies.filter(({ withheld }) => !withheld)
        const said = told.some(({ mere }) => !mere) ? 'answered' : told.length > 0 ? 'acknowledged' : null
        addTo(state, mandates.includes('defenders') ? 'defenders' : 'torture', year, kind, said)
      }
    }
    for (const { kind, state, isCertain, sent, isAnswered, record } of printed)
      addTo(
        isCertain ? state : 'unassigned',
        record,
        reportingYear(sent),
        kind,
        isCertain && isAnswered ? 'answered' : null
      )
  }
  return counts
}

/** Reports run from December to November. */
const reportingYear = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5, 7) === '12' ? 1 : 0)

export const keyOf = (measure: string, of: Record<string, string | number | null>): string =>
  `${measure}?${Object.entries(of)
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .toSorted()
    .join('&')}`
