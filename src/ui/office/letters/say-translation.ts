import type { WholeReply } from '#mandate/communications/read-whole-letter.ts'
import type { TranslationStatus } from '#mandate/communications/translation.ts'
import { m } from '#messages'
import { day, languageName } from '../../format.ts'
import { word } from '../../letter-words.ts'

export interface SaidTranslation {
  state: TranslationStatus['state']
  isOverdue: boolean
  /** Where it stands, with its day. */
  says: string
  /** Of whoever said so last: an officer. */
  by: string | null
  there: {
    id: string | null
    lang: string
    /** "Courtesy translation by the mission, in French, 3 May 2026" */
    title: string
    by: string | null
    words: string | null
    /** What of it goes to the public with the reply. */
    publicWords: string | null
    file: { name: string; size: number; href: string } | null
  }[]
}

/** Where the translation of a reply stands, and the translations that are there. */
export const sayTranslation = ({
  id: reply,
  language,
  translation,
  translations
}: Pick<WholeReply, 'id' | 'language' | 'translation' | 'translations'>): SaidTranslation => ({
  state: translation.state,
  isOverdue: translation.state === 'asked' && translation.isOverdue,
  says:
    translation.state === 'not-needed' && translation.on === null && language === null
      ? m.translation_language_unknown()
      : statusSays(translation),
  by: 'by' in translation ? translation.by : null,
  there: translations.map(({ id, language, madeBy, on, by, words, publicWords, file, filing }) => ({
    id,
    lang: language,
    title: m.translation_of({ by: word('translation_by', madeBy), language: languageName(language), day: day(on) }),
    by,
    words,
    publicWords,
    file: file && {
      ...file,
      href: filing
        ? `/api/missions/files/${filing.id}/${filing.position}`
        : `/api/letters/translation/file?reply=${reply}&translation=${id}`
    }
  }))
})

export function statusSays(status: TranslationStatus): string {
  switch (status.state) {
    case 'not-needed':
      return status.on === null ? m.translation_not_needed() : m.translation_not_needed_on({ day: day(status.on) })
    case 'to-ask':
      return m.translation_to_ask()
    case 'asked':
      return status.isOverdue
        ? m.translation_asked_overdue({ day: day(status.on), due: day(status.dueOn) })
        : m.translation_asked({ day: day(status.on), due: day(status.dueOn) })
    case 'come':
      return m.translation_come({ day: day(status.on) })
  }
}
