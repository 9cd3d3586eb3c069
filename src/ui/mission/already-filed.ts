import type { OwnFiling, OwnLetter } from '#mandate/corner/own.ts'
import { isWords, leftBy, type Act } from './typed-fields.ts'

type Filing = Pick<OwnFiling, 'kind' | 'text' | 'annex' | 'untilDay' | 'reply' | 'answers'>

/**
 * Of what was typed, what was not filed: on a slow line a form goes before its scripts have come, and they keep in the tab
 * what went meanwhile. What she typed for one act stays whole unless it is all that was filed, and nothing else.
 */
export const notYetFiled = (
  typed: Record<string, string>,
  letter: Pick<OwnLetter, 'slug' | 'questions'>,
  filings: readonly Filing[]
): Record<string, string> =>
  filings.reduce((left, filing) => {
    const rest = leftBy(actOf[filing.kind], left, filing.reply ?? '')
    const words = written(Object.entries(left).filter(([name]) => isWords(name) && !(name in rest)))
    const filed = written(
      Object.entries(asTyped(filing, letter)).filter(([name]) => name !== 'annex' || 'annex' in left)
    )
    const isAll =
      words.size > 0 && words.size === filed.size && [...words].every(([name, text]) => text === filed.get(name))
    return isAll && isOfOne(filing, left) ? rest : left
  }, typed)

const actOf = {
  answer: 'answer',
  acknowledgement: 'answer',
  extension: 'extension',
  comment: 'comment',
  withhold: 'withhold'
} as const satisfies Record<Filing['kind'], Act>

/** The same words file another thing where what was chosen beside them is another. */
function isOfOne(
  { kind, reply }: Filing,
  { form = 'substantive', withhold_reply: about = '' }: Record<string, string>
): boolean {
  if (kind === 'withhold') return about === (reply ?? '')
  return actOf[kind] !== 'answer' || (kind === 'acknowledgement') === (form === 'acknowledgement')
}

/** By the fields in which it was written. What is given in confidence is compared where it stands: no tab keeps it. */
function asTyped(
  { kind, text, annex, untilDay, reply, answers }: Filing,
  { slug, questions }: Pick<OwnLetter, 'slug' | 'questions'>
): Record<string, string> {
  const words = text ?? ''
  if (kind === 'extension') return { until: untilDay ?? '', extension_reason: words }
  if (kind === 'withhold') return { withhold_reason: words }
  if (kind === 'comment') return { [`comment_${reply}`]: words }
  const own = answers.filter(({ letter }) => letter === slug)
  return {
    text: words,
    annex: annex ?? '',
    ...Object.fromEntries(own.map((one) => [`answer_${questions.find((q) => q.number === one.number)?.id}`, one.text]))
  }
}

const written = (fields: [name: string, text: string][]): Map<string, string> =>
  new Map(fields.map(([name, text]) => [name, plain(text)] as const).filter(([, text]) => text !== ''))

/** A form sends the end of a line as two characters. */
const plain = (text: string): string => text.replaceAll('\r\n', '\n').trim()
