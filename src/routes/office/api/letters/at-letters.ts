import type { RequestEvent, RequestHandler } from '@sveltejs/kit'
import { errorSentence, inLocale, isLocale, type Locale } from '#messages'
import type { Desk } from '#mandate/communications/desk.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import type { Result } from '#mandate/result.ts'
import { atDesk } from '../answer.ts'

/** A verb of letters for an officer, in the language of her page: words are said here, so that no catalogue goes to her browser. */
export const atLetters = (
  work: (desk: Desk, input: unknown, event: RequestEvent, lang: Locale) => Promise<Result<unknown>>
): RequestHandler =>
  atDesk((office, input, event) => {
    const asked = event.url.searchParams.get('lang') ?? ''
    const lang = isLocale(asked) ? asked : 'en'
    return inLocale(lang, async () => said(await work(lettersDesk(office), input, event, lang)))
  })

const said = (result: Result<unknown>): Result<unknown> =>
  result.ok ? result : { ok: false, errors: result.errors.map((error) => ({ ...error, said: errorSentence(error) })) }
