import { may } from '../permissions.ts'
import { knownCodes } from '../communications/codes.store.server.ts'
import { writtenLanguage } from '../communications/fields.ts'
import { readInput } from '../read-input.ts'
import { refused, type Result } from '../result.ts'
import { ownMatter, type MissionDesk } from './desk.ts'
import { fileOnRecord, type FilingDone } from './file-on-record.ts'
import { eachOnce, type FiledFile } from './filing.ts'
import { ownLetters } from './own-letters.ts'
import { answerInput } from './schemas.ts'
import type { OwnLetter } from './own.ts'

/**
 * A mission's answer: question by question, in one text or one document, to one of its letters or to several. What it
 * gives in confidence is kept beside it, and is no part of the reply on record, of which a release is made.
 */
export async function fileAnswer(
  desk: MissionDesk,
  input: unknown,
  files: readonly FiledFile[]
): Promise<Result<FilingDone>> {
  if (!may(desk.actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  const read = readInput(answerInput, input)
  if (!read.ok) return read
  const { form, text = null, answers, annex = null, language } = read.value
  const letters = await ownLetters(desk, read.value.letters)
  if (!letters.ok) return letters
  const asked = new Set(letters.value.flatMap(({ questions }) => questions.map(({ id }) => id)))
  const stray = answers.findIndex(({ question }) => !asked.has(question))
  if (stray !== -1) return refused('question-not-asked', `answers.${stray}.question`)
  // A translation translates something: alone it is no answer.
  const isTranslation = ({ translation }: FiledFile) => typeof translation === 'string'
  const open = files.filter((file) => !file.confidential && !isTranslation(file))
  const translated = files.filter(isTranslation)
  const into = translated.map(({ translation }) => translation!)
  // A form's own field: what is no code at all is not asked for.
  const known = await knownCodes(
    desk.office,
    'language',
    into.filter((one) => writtenLanguage.safeParse(one).success)
  )
  if (into.some((one) => !known.has(one))) return refused('translation-language', 'translation')
  if (form === 'substantive' && translated.length > 0 && text === null && answers.length === 0 && open.length === 0)
    return refused('only-a-translation', 'text')
  if (form === 'substantive' && text === null && answers.length === 0 && open.length === 0)
    return refused(annex !== null || files.length > 0 ? 'only-in-confidence' : 'nothing-filed', 'text')
  const kind = form === 'substantive' ? 'answer' : 'acknowledgement'
  return fileOnRecord(
    desk,
    letters.value,
    { kind, text, annex, untilDay: null, about: null, answers, files: eachOnce(files) },
    { form, summary: inWords(letters.value, text, answers), language: language ?? null }
  )
}

/** The answer as the office reads it and a release may give it: by the numbers of the questions. */
function inWords(
  letters: readonly OwnLetter[],
  text: string | null,
  answers: readonly { question: string; text: string }[]
): string | null {
  const given = letters.flatMap(({ slug, reference, questions }) => {
    const of = questions.flatMap(({ id, number }) =>
      answers.filter(({ question }) => question === id).map((one) => `${number}. ${one.text}`)
    )
    return of.length > 0 && letters.length > 1 ? [reference ?? slug, ...of] : of
  })
  return [...(text === null ? [] : [text]), ...given].join('\n\n') || null
}
