import { inLocale } from '#in-locale'
import { errorSentence, isLocale, type Locale } from '#messages'
import type { Result } from '#mandate/result.ts'

/** What a verb refuses is said here, in the language of her page (`lang` in the address): so that no catalogue goes to her browser. */
export function sayRefusals(url: URL, work: (lang: Locale) => Promise<Result<unknown>>): Promise<Result<unknown>> {
  const asked = url.searchParams.get('lang') ?? ''
  const lang = isLocale(asked) ? asked : 'en'
  return inLocale(lang, async () => {
    const result = await work(lang)
    if (result.ok) return result
    return { ok: false as const, errors: result.errors.map((error) => ({ ...error, said: errorSentence(error) })) }
  })
}
