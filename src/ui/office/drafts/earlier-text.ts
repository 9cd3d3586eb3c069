import { inLocale } from '#in-locale'
import { m, type Locale } from '#messages'
import type { SaidLine } from '../letters/say-list.ts'
import type { SaidReply } from '../letters/say-reply.ts'

/** An earlier letter with what was answered, as a letter of that language tells of it. */
export const earlierText = (
  lang: Locale,
  { kind, title, sent }: Pick<SaidLine, 'kind' | 'title' | 'sent'>,
  replies: readonly Pick<SaidReply, 'title' | 'summary'>[]
): string =>
  inLocale(lang, () => {
    const letter = title.startsWith(kind) ? title : m.document_earlier_letter({ kind, reference: title, sent })
    const answers = replies.map(({ title: reply, summary }) =>
      summary ? m.drafts_earlier_answer_says({ reply, summary }) : m.drafts_earlier_answer({ reply })
    )
    return [
      m.drafts_earlier_letter({ letter }),
      ...(answers.length > 0 ? answers : [m.drafts_earlier_unanswered()])
    ].join(' ')
  })
