import { m } from '#messages'
import type { SealedDate, SealedPerson, SealedSubmission } from '#mandate/intake/payloads.ts'
import { parsePartialDay } from '#mandate/calendar.ts'
import { allQuestions, personFields } from '#mandate/intake/questions.ts'
import { showingLines } from '#mandate/intake/showing.ts'
import { day } from '../format.ts'
import { questionLabel } from '../office/inbox/labels.ts'
import { optionWord, personField } from './option-words.ts'

/** What was sent, as an office and the opener read it: all of it, in the reader's words where it was chosen. */
export interface Said {
  id: string
  asked: string
  text: string
  /** Written by her, not chosen: in her language, whatever the reader's. */
  isHers: boolean
}

/** Each answer with its question in words, in the order in which it was asked. */
export function answersOf({ answers }: Pick<SealedSubmission, 'answers'>): Said[] {
  const known = allQuestions.map(({ id }) => id).filter((id) => answers[id] !== undefined && answers[id] !== '')
  const others = Object.keys(answers).filter((id) => !allQuestions.some((one) => one.id === id))
  return [...known, ...others].map((id) => {
    const said = answers[id]!
    return {
      id,
      asked: questionLabel(id),
      text: showingLines(wordsOf(id, said)),
      isHers: !Array.isArray(said) && (typeof said !== 'string' || optionWord(id, said) === said)
    }
  })
}

export const personOf = (person: SealedPerson): Said[] =>
  personFields.flatMap(({ id }) => {
    const value = person[id as keyof SealedPerson]
    if (value === undefined || value === '' || value === false) return []
    if (value === true) return [{ id, asked: personField(id), text: m.inbox_given_yes(), isHers: false }]
    const text = optionWord(id, value)
    return [{ id, asked: personField(id), text: showingLines(text), isHers: text === value }]
  })

/** What kind of body it is, where it is no single person. */
export const kindOf = ({ kind }: SealedPerson): string =>
  kind === 'organisation' ? m.matter_kind_organisation() : kind === 'group' ? m.matter_kind_group() : ''

/** Null where no day was asked for. What was entered for someone is a day as it was typed, and no more. */
export function dateOf(id: string, said: SealedSubmission['answers'][string] | undefined): DateSaid | null {
  if (said === undefined || Array.isArray(said)) return null
  if (typeof said !== 'string') return said
  if (allQuestions.find((one) => one.id === id)?.kind !== 'date') return null
  return { typed: said, value: parsePartialDay(said)?.on ? said : null }
}
type DateSaid = Pick<SealedDate, 'typed' | 'value'>

/** A date for who reads it: as she typed it, and as it was understood; once, where she typed a day as such. */
export function dateRead({ typed, value }: DateSaid): string {
  const known = value ? parsePartialDay(value) : null
  if (!known) return typed
  const words = day(known.on, known.precision)
  return value === typed ? words : `${typed} (${words})`
}

export const dateSaid = ({ typed, value }: SealedDate): string =>
  value && value !== typed ? `${typed} (${value})` : typed

function wordsOf(question: string, said: SealedSubmission['answers'][string]): string {
  if (typeof said === 'string') return optionWord(question, said)
  if (Array.isArray(said)) return said.map((one) => optionWord(question, one)).join(m.site_dot())
  return dateSaid(said)
}
