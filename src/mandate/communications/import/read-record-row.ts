import { calendarYear, lastPossibleDay, parsePartialDay, type PartialDay } from '../../calendar.ts'
import { mandateExistsOn } from '../../reference/mandate-exists.ts'
import type { MandateEntry, Resolver, When } from '../../reference/resolve.ts'
import type { ParsedLetter, Signatory } from './parsed-letter.ts'
import { noDate, problem, type NoteCode, type RowProblem } from '../../import/problem.ts'
import { spanOf } from './read-mandates.ts'
import { readOtherMandates } from './read-other-mandates.ts'

export const recordColumns = {
  required: ['document', 'paragraph', 'report_year', 'iso3', 'country_certain', 'kind', 'date'],
  optional: ['country', 'reply_in_same_paragraph', 'other_mandates']
} as const

export interface RecordReading {
  resolver: Resolver
  today: string
  /** Whose record it is. */
  mandate: MandateEntry
}

/** An entry that is no letter and answers none. */
export interface RecordEntry {
  document: string
  paragraph: string
  kind: 'reply' | 'reminder'
  state: string | null
  probableState: string | null
  onDay: string | null
  reportedYear: number
}

export type RecordRead =
  | { ok: true; letter: Omit<ParsedLetter, 'slug'>; notes: NoteCode[] }
  | { ok: true; entry: RecordEntry; notes: NoteCode[] }
  | { ok: false; problems: RowProblem[] }

// A map: an object has words of its own besides, such as "constructor".
const kinds = new Map<string, 'UA' | 'AL' | 'reply' | 'reminder'>([
  ['urgent_appeal', 'UA'],
  ['allegation_letter', 'AL'],
  ['reply', 'reply'],
  ['reminder', 'reminder']
])

/** Reads one row of a historical record: facts that reports gave, paragraph by paragraph. */
export function readRecordRow(
  cell: (column: string) => string,
  line: number,
  { resolver, today, mandate }: RecordReading
): RecordRead {
  const problems: RowProblem[] = []
  const failWith = (one: RowProblem) => {
    problems.push(one)
    return null
  }
  const fail = (code: string, column: string, params: RowProblem['params'] = {}) =>
    failWith(problem(code, column, params))
  for (const column of ['document', 'paragraph'] as const) if (cell(column) === '') fail('required', column)
  const kind =
    kinds.get(cell('kind').toLowerCase()) ??
    fail('not-in-list', 'kind', { value: cell('kind'), choices: [...kinds.keys()].join(', ') })
  const year = /^(19|20)\d\d$/.test(cell('report_year'))
    ? Number(cell('report_year'))
    : fail('report-year-unreadable', 'report_year', { value: cell('report_year') })
  const [code, name] = [cell('iso3'), cell('country')]
  const noState = () => {
    if (code) return fail('unknown-state-code', 'iso3', { value: code })
    return name ? fail('unknown-state-named', 'country', { value: name }) : fail('required', 'iso3')
  }
  const state = resolver.findState(code || name) ?? noState()
  const saidCertain =
    flag(cell('country_certain')) ??
    fail('not-in-list', 'country_certain', { value: cell('country_certain'), choices: '0, 1' })
  // Yugoslavia of 1991 is no name of the State that a list has for it today.
  const certain = saidCertain === true && (name === '' || resolver.findState(name) === state)
  const repliedThere =
    cell('reply_in_same_paragraph') === ''
      ? false
      : (flag(cell('reply_in_same_paragraph')) ??
        fail('not-in-list', 'reply_in_same_paragraph', { value: cell('reply_in_same_paragraph'), choices: '0, 1' }))
  const date = parsePartialDay(cell('date')) ?? failWith(noDate('date', cell('date')))
  if (date?.on && date.on > today) fail('date-to-come', 'date', { value: cell('date'), today })
  else if (date?.on && year && calendarYear(date.on) > year)
    fail('date-after-report', 'date', { value: cell('date'), year })
  const when = year && date ? whenSent(date, year) : null
  const exists = when && mandateExistsOn(mandate, when.on, when.precision)
  if (when && exists === 'no')
    fail('mandate-not-in-existence', 'date', {
      value: mandate.code,
      date: cell('date') || String(year),
      span: spanOf(mandate)
    })
  if (problems.length || !kind || !year || !state || !date || !when) return { ok: false, problems }

  const source = { document: cell('document'), paragraph: cell('paragraph') }
  const notes: NoteCode[] = certain ? [] : ['state-uncertain']
  if (kind === 'reply' || kind === 'reminder') {
    const onDay = date.precision === 'day' ? date.on : null
    return {
      ok: true,
      notes,
      entry: {
        ...source,
        kind,
        state: certain ? state : null,
        probableState: certain ? null : state,
        onDay,
        reportedYear: year
      }
    }
  }
  const others = readOtherMandates(cell('other_mandates'), certain ? state : null, when, resolver)
  if (others.notUnderstood) notes.push('other-mandates-not-understood')
  const own: Signatory = { mandate: mandate.code, onlyYearKnown: exists === 'only-year-known' }
  const signatories = [own, ...others.signatories.filter((one) => one.mandate !== own.mandate)]
  return {
    ok: true,
    notes,
    letter: {
      line,
      kind,
      reference: null,
      referenceNumber: null,
      mandate: mandate.code,
      sent: date,
      addressees: [
        { class: 'state', state: certain ? state : null, probableState: certain ? null : state, actor: null }
      ],
      signatories,
      persons: null,
      women: null,
      summary: null,
      replies: repliedThere ? [{ addressee: 0, received: { on: null, precision: 'unknown' }, mere: false }] : [],
      invented: false,
      source: { ...source, order: 0, reportedYear: year }
    }
  }
}

/** A letter without a day was sent in the report's year or before: as far as mandates go, in that year. */
const whenSent = (date: PartialDay, year: number): When =>
  lastPossibleDay(date) === null ? { on: `${year}-01-01`, precision: 'year' } : date

const flag = (text: string): boolean | null => (text === '1' ? true : text === '0' ? false : null)
