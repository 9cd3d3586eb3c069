import { done, error, refused, type Result } from '../result.ts'
import { isKnownLanguage } from './codes.store.server.ts'
import type { Desk } from './desk.ts'
import type { ToRelease } from './load-release.ts'
import { namesLeft } from './names-left.ts'
import { changedInReply, type ReplyFacts, type ReplyField } from './reply-correction.ts'
import { beforeTheLetter, stillToCome } from './reply-day.ts'
import type { ReplyCorrectionInput } from './correction-schemas.ts'
import type { ReplyOnRecord } from './replies.store.server.ts'
import { listInWords, type TranslationInWords } from './translations.store.server.ts'

export interface ReplyCorrection {
  before: ReplyFacts
  after: ReplyFacts
  fields: ReplyField[]
}

/** What a correction would change of a public reply, or every reason why it cannot be so. */
export async function decideReplyCorrection(
  desk: Desk,
  { letters, reply }: ToRelease,
  input: ReplyCorrectionInput
): Promise<Result<ReplyCorrection>> {
  if (!isRead({ letters, reply })) return refused('reply-not-public', 'reply')
  const inWords = await listInWords(desk.db, reply!.id)
  const before = factsOf(reply!, inWords)
  const said = new Map(input.translations?.map(({ translation, publicWords }) => [translation, publicWords ?? null]))
  const after: ReplyFacts = {
    received: input.receivedOn ?? before.received,
    form: input.form ?? before.form,
    language: input.language === undefined ? before.language : input.language,
    summary: input.publicSummary ?? before.summary,
    translations: offered(
      inWords.map((one) => ({ ...one, publicWords: said.has(one.id) ? said.get(one.id)! : one.publicWords }))
    )
  }
  const errors = [
    ...stillToCome(after.received, desk.today),
    ...letters.flatMap((letter) => beforeTheLetter(after.received, letter)).slice(0, 1)
  ]
  if (!(await isKnownLanguage(desk.db, after.language ?? undefined)))
    errors.push(error('unknown-language', 'language', { value: after.language! }))
  // What waits for a translation has none.
  if (after.form === 'awaiting-translation' && inWords.length > 0) errors.push(error('translation-is-there', 'form'))
  for (const id of said.keys())
    if (!inWords.some((one) => one.id === id)) errors.push(error('not-found', 'translation'))
  if (errors.length > 0) return { ok: false, errors }
  const fields = changedInReply(before, after)
  if (fields.length === 0) return refused('nothing-corrected')
  const read = { ...reply!, publicText: after.summary, publicTranslations: after.translations }
  const left = namesLeft({ kind: 'reply', letters, reply: read })
  return left ? { ok: false, errors: [left] } : done({ before, after, fields })
}

/** Whether the public reads it now: with a letter of its own that is public, too. */
export const isRead = ({ letters, reply }: Pick<ToRelease, 'letters' | 'reply'>): boolean =>
  reply?.publication === 'public' && letters.some(({ publication }) => publication === 'public')

/** How a reply stands before the public, with the translations that go with it. */
export const factsOf = (
  { receivedOn, receivedPrecision, form, language, publicText }: ReplyOnRecord,
  translations: readonly TranslationInWords[]
): ReplyFacts => ({
  received: { on: receivedOn, precision: receivedPrecision },
  form,
  language,
  summary: publicText,
  translations: offered(translations)
})

const offered = (translations: readonly TranslationInWords[]): ReplyFacts['translations'] =>
  translations.flatMap(({ id, language, madeBy, publicWords: words }) =>
    words === null ? [] : [{ id, language, madeBy, words }]
  )
