import type { ReplyForm } from '#mandate/communications/character.ts'
import type { ShownRelease } from '#mandate/releases/show-release.ts'
import { writePartialDay } from '#mandate/calendar.ts'

export interface CorrectionForm {
  receivedOn: string
  form: ReplyForm
  language: string
  publicSummary: string
  translations: { translation: string; goes: boolean; words: string }[]
  reason: string
}

/** A public reply as it stands, to be put right. */
export const formOf = ({ stands, translations }: NonNullable<ShownRelease['correctable']>): CorrectionForm => ({
  receivedOn: writePartialDay(stands.received),
  form: stands.form,
  language: stands.language ?? '',
  publicSummary: stands.summary ?? '',
  translations: translations.map(({ id, words, publicWords }) => ({
    translation: id,
    goes: publicWords !== null,
    words: publicWords ?? words
  })),
  reason: ''
})

/** What she changed of it, and nothing that she left. */
export function changesOf(before: CorrectionForm, after: CorrectionForm): object {
  const translations = after.translations
    .filter((one, at) => JSON.stringify(said(one)) !== JSON.stringify(said(before.translations[at]!)))
    .map(said)
  return {
    ...(after.receivedOn.trim() !== before.receivedOn && { receivedOn: after.receivedOn.trim() }),
    ...(after.form !== before.form && { form: after.form }),
    ...(after.language !== before.language && { language: after.language || null }),
    ...(after.publicSummary !== before.publicSummary && { publicSummary: after.publicSummary }),
    ...(translations.length > 0 && { translations })
  }
}

const said = ({ translation, goes, words }: CorrectionForm['translations'][number]) => ({
  translation,
  ...(goes && { publicWords: words })
})
