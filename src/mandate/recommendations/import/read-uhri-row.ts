import { parsePartialDay, type Day } from '../../calendar.ts'
import { isBlank, isOneLine, isReadable } from '../../entries/fields.ts'
import { codeIn } from '../../import/code-in.ts'
import { numberIn, problem, type RowProblem } from '../../import/problem.ts'
import { decodeEntities } from '../../import/decode-entities.ts'
import { isNoTarget } from '../sdg-target.ts'
import { speaksOfDefenders } from '../speaks-of-defenders.ts'
import { nothingSaid, positions, sources, type Position, type Recommendation } from '../recommendation.ts'
import { sourceOfSymbol, yearOfSymbol } from '../year-of-symbol.ts'

/** The shape of the Universal Human Rights Index, one row for a paragraph to a State. */
export const uhriColumns = {
  required: ['document', 'paragraph', 'state', 'text'],
  optional: [
    'source',
    'cycle',
    'session',
    'date',
    'theme',
    'position',
    'tags',
    'persons',
    'sdgs',
    'recommending_states',
    'language',
    'defenders',
    'made_by'
  ]
} as const

export interface UhriLists {
  /** By a name in any language or a code. */
  findState(name: string): string | null
  /** Words of a vocabulary in any language, or codes: null where it has none such. */
  findWord(list: 'theme' | 'upr-issue', word: string): string | null
}
export type UhriRead =
  /** `unknown`: words of the source that no vocabulary has, kept among the tags. */
  { ok: true; recommendation: Recommendation; unknown: string[] } | { ok: false; problems: RowProblem[] }

// A map: an object has words of its own besides, such as "constructor".
const positionOf = new Map<string, Position>([
  ...positions.map((one) => [one, one] as const),
  ['', 'none'],
  ['accepted', 'supported'],
  ['rejected', 'noted'],
  ['supported/noted', 'noted'],
  ['voluntary pledge', 'pledge']
])

/** What stands in no vocabulary of ours is not lost: it is kept among the tags. What is wrong refuses the row. */
export function readUhriRow(cell: (column: string) => string, lists: UhriLists, today: Day): UhriRead {
  const problems: RowProblem[] = []
  const fail = (code: string, column: string, params: RowProblem['params'] = {}): null => {
    problems.push(problem(code, column, params))
    return null
  }
  const bounded = (column: string, most: number): string => {
    if (isBlank(cell(column))) fail('required', column)
    if (cell(column).length > most) fail('too-long', column, { most })
    return cell(column)
  }
  const whole = (column: string, most: number): number | null => {
    const value = numberIn(cell(column))
    if (value === '') return null
    const read = /^\d{1,3}$/.test(value) ? Number(value) : 0
    return read >= 1 && read <= most ? read : fail('number-out-of-bounds', column, { value, least: 1, most })
  }
  const document = bounded('document', 80)
  const paragraph = bounded('paragraph', 40)
  const text = bounded('text', 10_000)
  // Both stand in its address, which is of Latin letters and digits: a document's symbol has some, and so has a paragraph.
  for (const column of ['document', 'paragraph'])
    if (!isBlank(cell(column)) && inAddress(cell(column)) === '')
      fail('wrong-type', column, { value: cell(column), expected: '' })
  const room = addressAtMost - '-PER-'.length - inAddress(paragraph).length
  if (inAddress(document).length > room) fail('too-long', 'document', { most: room })
  // What a form takes from nobody is taken from no file: it may turn what stands beside it in a public list.
  // A text may have several lines; in what else stands here a line break would run two cells of the key together.
  for (const column of ['document', 'paragraph', 'text', 'made_by', 'tags', 'theme', 'persons', 'sdgs'])
    if (!(column === 'text' ? isReadable : isOneLine)(cell(column))) fail('forbidden-character', column)
  for (const value of several(cell('sdgs')).map(targetOf).filter(isNoTarget)) fail('no-sdg-target', 'sdgs', { value })
  const madeBy = cell('made_by')
  if (madeBy.length === 1) fail('wrong-type', 'made_by', { value: madeBy, expected: '' })
  if (madeBy.length > 300) fail('too-long', 'made_by', { most: 300 })
  const cycle = whole('cycle', 40)
  const session = whole('session', 200)
  const state = lists.findState(cell('state')) ?? fail('unknown-state-named', 'state', { value: cell('state') })
  const given = cell('source') || sourceOfSymbol(document, cycle)
  const source = codeIn(sources, given)
  if (!source) fail('not-in-list', 'source', { value: given, choices: sources.join(', ') })
  const position = positionOf.get(cell('position').toLowerCase())
  if (!position) fail('not-in-list', 'position', { value: cell('position'), choices: 'supported, noted, none' })
  const date = parsePartialDay(cell('date'))
  if (!date) fail('impossible-date', 'date', { value: cell('date') })
  const year = date?.on ? Number(date.on.slice(0, 4)) : yearOfSymbol(document)
  if (date && year === null) fail('required', 'date')
  if (date?.on && date.on > today) fail('date-to-come', 'date', { value: cell('date'), today })
  const thisYear = Number(today.slice(0, 4))
  if (year !== null && (year < firstYear || (year > thisYear && !date?.on)))
    fail('number-out-of-bounds', date?.on ? 'date' : 'document', { value: year, least: firstYear, most: thisYear })
  const recommending = several(cell('recommending_states'), (name) => lists.findState(name) !== null)
  const byStates = recommending.flatMap(
    (name) => lists.findState(name) ?? fail('unknown-recommender', 'recommending_states', { value: name }) ?? []
  )
  const isPledge = position === 'pledge'
  if (source === 'upr' && recommending.length === 0 && !isPledge)
    fail('unknown-recommender', 'recommending_states', { value: '' })
  const lang = cell('language').toLowerCase() || 'en'
  if (!/^[a-z]{2,3}$/.test(lang)) fail('wrong-type', 'language', { value: lang, expected: '' })
  const defenders = cell('defenders').toLowerCase()
  if (!['', 'yes', 'no', '1', '0'].includes(defenders))
    fail('not-in-list', 'defenders', { value: defenders, choices: 'yes, no' })
  const words = sorted(cell, lists)
  if (words.tags.length > 60 || words.tags.some((tag) => tag.length > 200)) fail('too-long', 'tags', { most: 200 })
  if (problems.length > 0) return { ok: false, problems }
  const { unknown, ...kept } = words
  return {
    ok: true,
    unknown,
    recommendation: {
      ...nothingSaid,
      ...kept,
      slug: slugOf(document, paragraph, state!),
      source: source!,
      cycle,
      session,
      year: year!,
      // A year alone stands in the year.
      ...(date!.precision === 'day' || date!.precision === 'month'
        ? { onDay: date!.on, onPrecision: date!.precision }
        : {}),
      document,
      paragraph,
      state,
      // Nobody recommends to a State what it pledges.
      byStates: [...new Set(byStates)].filter((one) => !isPledge || one !== state),
      madeBy: madeBy || null,
      position: position!,
      concernsDefenders: defenders === '' ? isOnDefenders({ ...kept, text }) : defenders === 'yes' || defenders === '1',
      text,
      lang
    }
  }
}

/** The same in any file: 'A/HRC/36/9', '104.12' and PER are A-HRC-36-9-104-12-PER. */
export const slugOf = (document: string, paragraph: string, state: string): string =>
  [document, paragraph, state].map(inAddress).join('-')

const inAddress = (part: string): string => part.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')
/** What an address may be long, as the database has it; with the State's code and the strokes before and between. */
const addressAtMost = 120
/** Nothing was recommended before there was a Declaration. */
const firstYear = 1948

/** Of a word that has semicolons of its own, with them. */
const mostParts = 15

/**
 * Several with a semicolon or a stroke between them: themes and names of States have commas of their own. A semicolon inside
 * quotation marks, or inside a word that is known as a whole, divides nothing.
 */
function several(text: string, isKnown?: (word: string) => boolean): string[] {
  const parts = decodeEntities(text).match(/(?:"[^"]*"|[^;|"])+|[;|]/g) ?? []
  const found: string[] = []
  for (let from = 0; from < parts.length; from++) {
    let until = isKnown ? Math.min(parts.length, from + mostParts) : from + 1
    while (until > from + 1 && !isKnown!(parts.slice(from, until).join('').trim())) until--
    found.push(
      parts
        .slice(from, until)
        .join('')
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim()
    )
    from = until - 1
  }
  return [...new Set(found.filter((one) => !/^[;|]?$/.test(one)))]
}

/** Of "SDG 16.3", "Goal 16" or "16 - Peace, justice and strong institutions" the number; other words as they are. */
const targetOf = (text: string): string =>
  /^(?:(?:SDG|goal|target)s?\s*)?(\d[\da-z.]*?)(?:\.?[\s:–-].*)?$/i.exec(text)?.[1]?.toLowerCase() ?? text

/** Each word to the vocabulary that has it; whom it affects in the words of the source. */
function sorted(cell: (column: string) => string, { findWord }: UhriLists) {
  const words = { themes: [] as string[], issues: [] as string[] }
  const unknown: string[] = []
  const themeOf = (word: string) => findWord('theme', word)
  const issueOf = (word: string) => findWord('upr-issue', word)
  for (const one of several(cell('theme'), (word) => (themeOf(word) ?? issueOf(word)) !== null)) {
    const [theme, issue] = [themeOf(one), issueOf(one)]
    if (theme !== null) words.themes.push(theme)
    else if (issue !== null) words.issues.push(issue)
    else unknown.push(one)
  }
  const targets = several(cell('sdgs')).map(targetOf)
  const sdg = targets.filter((one) => /^\d/.test(one))
  const tags = [...several(cell('tags')), ...unknown, ...targets.filter((one) => !/^\d/.test(one))]
  return { ...words, affected: several(cell('persons')), sdg, tags: [...new Set(tags)], unknown }
}

const isOnDefenders = ({ issues, tags, text }: Pick<Recommendation, 'issues' | 'tags' | 'text'>): boolean =>
  issues.includes('human-rights-defenders') ||
  tags.some((tag) => /human rights defenders/i.test(tag)) ||
  speaksOfDefenders(text)
