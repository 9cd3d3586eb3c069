import { readKeptDay } from '#mandate/calendar.ts'
import type { DomainError } from '#mandate/result.ts'
import { day } from '../format.ts'

type States = ReadonlyMap<string, { name: string }>

/**
 * As its form says it: States by their names and days as the language writes them; of a subject that is in no register,
 * which it was, since loading the page anew would lose what was typed.
 */
export const errorsOfEntry = (
  errors: readonly DomainError[],
  states: States,
  body: Record<string, unknown> = {}
): DomainError[] => errors.map((error) => inWords(ofSubject(error, body), states))

const ofSubject = (error: DomainError, body: Record<string, unknown>): DomainError =>
  error.code === 'not-found' && error.field !== null && typeof body[error.field] === 'string'
    ? { ...error, code: 'not-in-register', params: { value: body[error.field] as string } }
    : error

function inWords(error: DomainError, states: States): DomainError {
  const word = wordsOf[error.code]
  if (!word) return error
  const said = Object.entries(error.params).map(([name, value]) => [name, word(String(value), states)])
  return { ...error, params: Object.fromEntries(said) as DomainError['params'] }
}

const stateName = (code: string, states: States): string => states.get(code)?.name ?? code
function dayWord(text: string): string {
  const { on, precision } = readKeptDay(text) ?? { on: null, precision: 'unknown' as const }
  return on === null ? text : day(on, precision)
}

const wordsOf: Readonly<Record<string, (value: string, states: States) => string>> = {
  'recommendation-to-another-state': stateName,
  'measure-of-another-state': stateName,
  'not-in-study': stateName,
  'day-before-other': dayWord,
  'date-to-come': dayWord,
  'date-gone': dayWord,
  'review-day-needed': dayWord
}
