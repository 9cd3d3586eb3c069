import { m } from '#messages'
import type { SealedPerson, SealedSubmission } from '#mandate/intake/payloads.ts'
import { allQuestions, personFields } from '#mandate/intake/questions.ts'
import { showing, showingLines } from '#mandate/intake/showing.ts'
import { questionLabel } from '../ui/office/inbox/labels.ts'
import { optionWord, personField } from './option-words.ts'

export interface Said {
  id: string
  asked: string
  text: string
}

/** Each answer with its question in words, in the order in which it was asked. */
export function answersOf({ answers }: SealedSubmission): Said[] {
  const known = allQuestions.map(({ id }) => id).filter((id) => answers[id] !== undefined && answers[id] !== '')
  const others = Object.keys(answers).filter((id) => !allQuestions.some((one) => one.id === id))
  return [...known, ...others].map((id) => ({
    id,
    asked: questionLabel(id),
    text: showingLines(wordsOf(id, answers[id]!))
  }))
}

export const personOf = (person: SealedPerson): Said[] =>
  personFields.flatMap(({ id }) => {
    const value = person[id as keyof SealedPerson]
    if (value === undefined || value === '' || value === false) return []
    return [{ id, asked: personField(id), text: value === true ? m.inbox_given_yes() : showing(optionWord(id, value)) }]
  })

function wordsOf(question: string, said: SealedSubmission['answers'][string]): string {
  if (typeof said === 'string') return optionWord(question, said)
  if (Array.isArray(said)) return said.map((one) => optionWord(question, one)).join(' · ')
  return said.value && said.value !== said.typed ? `${said.typed} (${said.value})` : said.typed
}
