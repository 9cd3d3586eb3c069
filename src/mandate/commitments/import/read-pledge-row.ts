import { createHash } from 'node:crypto'
import { isSurelyBefore, parsePartialDay, type Day, type PartialDay } from '../../calendar.ts'
import { codeIn } from '../../import/code-in.ts'
import { noDate, problem, type RowProblem } from '../../import/problem.ts'
import { languages, type Language } from '../../languages.ts'
import { isReadable } from '../../entries/fields.ts'
import type { Resolver } from '../../reference/resolve.ts'
import { occasions, type Occasion } from '../commitment.ts'

export const pledgeColumns = {
  required: ['state', 'occasion', 'document', 'made', 'text', 'language'],
  optional: ['paragraph', 'due', 'address']
}

/** What a State promised, as a row of a file has it. */
export interface Pledge {
  slug: string
  state: string
  occasion: Occasion
  document: string
  paragraph: string | null
  made: PartialDay
  due: PartialDay | null
  text: string
  lang: Language
  address: string | null
}

const ofStates = occasions.filter((one) => one !== 'report')

/** A row has the same bounds as the form by which an officer brings one (`../entries.ts`). */
export function readPledgeRow(
  cell: (column: string) => string,
  { findState, suggestStates }: Pick<Resolver, 'findState' | 'suggestStates'>,
  today: Day
): Pledge | { problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const fail = (...one: Parameters<typeof problem>) => void problems.push(problem(...one))
  const state = findState(cell('state'))
  if (state === null)
    fail('unknown-state-named', 'state', { value: cell('state'), suggestions: suggestStates(cell('state')).join(', ') })
  const occasion = codeIn(ofStates, cell('occasion'))
  if (!occasion) fail('not-in-list', 'occasion', { value: cell('occasion'), choices: ofStates.join(', ') })
  const lang = codeIn(languages, cell('language'))
  if (!lang) fail('not-in-list', 'language', { value: cell('language'), choices: languages.join(', ') })
  const line = (column: string, most: number, least = 0) => {
    const value = cell(column)
    if (value === '' && least > 0) fail('required', column)
    else if (value.length < least || value.length > most || !isReadable(value)) fail('wrong-type', column, { value })
    return value
  }
  const [document, paragraph, text] = [line('document', 200, 1), line('paragraph', 60), line('text', 2000, 3)]
  const day = (column: string) => {
    const value = cell(column)
    const read = parsePartialDay(value)
    if (read === null) problems.push(noDate(column, value))
    return read?.on == null ? null : read
  }
  const [made, due] = [day('made'), day('due')]
  if (cell('made') === '') fail('required', 'made')
  if (made && made.on! > today) fail('date-to-come', 'made', { value: cell('made'), today })
  if (made && due && isSurelyBefore(due, made))
    fail('day-before-other', 'due', { value: cell('due'), other: cell('made') })
  const address = cell('address')
  if (address !== '' && !(URL.canParse(address) && /^https?:\/\/[^/]+\.[^/]/.test(address) && address.length <= 2000))
    fail('wrong-type', 'address', { value: address })
  if (problems.length > 0) return { problems }
  const [of, at] = [state!, paragraph || null]
  return {
    slug: slugOf({ state: of, document, paragraph: at, text }),
    state: of,
    occasion: occasion!,
    document,
    paragraph: at,
    made: made!,
    due,
    text,
    lang: lang!,
    address: address || null
  }
}

/** The same paragraph of the same document is the same pledge; without one its words are what it is known by. */
const slugOf = ({ state, document, paragraph, text }: Pick<Pledge, 'state' | 'document' | 'paragraph' | 'text'>) =>
  `${state}-${createHash('sha256')
    .update([document, paragraph === null ? `text ${text}` : `paragraph ${paragraph}`].join('\n'))
    .digest('hex')
    .slice(0, 20)}`

/** All that may differ between two files, in one line. */
export const printOf = ({ occasion, made, due, text, lang, address }: Omit<Pledge, 'slug'>): string =>
  [occasion, made.on, made.precision, due?.on ?? '', due?.precision ?? '', lang, text, address ?? ''].join('\n')
