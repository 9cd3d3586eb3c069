import type { OwnFiling, OwnLetter } from '#mandate/corner/own.ts'
import { isWords, leftBy, type Act } from './typed-fields.ts'

type Filing = Pick<OwnFiling, 'kind' | 'text' | 'untilDay' | 'reply' | 'answers'>

/**
 * Of what was typed, what was not filed: on a slow line a form goes before its scripts have come, and they keep in the tab
 * what went meanwhile. What she typed for one act stays whole where a word of it is another than what was filed.
 */
export const notYetFiled = (
  typed: Record<string, string>,
  letter: Pick<OwnLetter, 'slug' | 'questions'>,
  filings: readonly Filing[]
): Record<string, string> =>
  filings.reduce((left, filing) => {
    const rest = leftBy(actOf[filing.kind], left, filing.reply ?? '')
    const words = Object.entries(left).filter(([name, text]) => isWords(name) && !(name in rest) && text.trim() !== '')
    const filed = asTyped(filing, letter)
    return words.length > 0 && words.every(([name, text]) => plain(text) === plain(filed[name] ?? '')) ? rest : left
  }, typed)

const actOf = {
  answer: 'answer',
  acknowledgement: 'answer',
  extension: 'extension',
  comment: 'comment',
  withhold: 'withhold'
} as const satisfies Record<Filing['kind'], Act>

/** By the fields in which it was written. */
function asTyped(
  { kind, text, untilDay, reply, answers }: Filing,
  { slug, questions }: Pick<OwnLetter, 'slug' | 'questions'>
): Record<string, string> {
  const words = text ?? ''
  if (kind === 'extension') return { until: untilDay ?? '', extension_reason: words }
  if (kind === 'withhold') return { withhold_reason: words }
  if (kind === 'comment') return { [`comment_${reply}`]: words }
  const own = answers.filter(({ letter }) => letter === slug)
  return {
    text: words,
    ...Object.fromEntries(own.map((one) => [`answer_${questions.find((q) => q.number === one.number)?.id}`, one.text]))
  }
}

/** A form sends the end of a line as two characters. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
