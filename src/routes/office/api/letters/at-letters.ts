import type { RequestEvent, RequestHandler } from '@sveltejs/kit'
import { currentLocale, type Locale } from '#messages'
import type { Desk } from '#mandate/communications/desk.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import type { Result } from '#mandate/result.ts'
import { atDesk } from '../answer.ts'

/** A verb of letters for an officer, in the language of her page. */
export const atLetters = (
  work: (desk: Desk, input: unknown, event: RequestEvent, lang: Locale) => Promise<Result<unknown>>
): RequestHandler => atDesk((office, input, event) => work(lettersDesk(office), input, event, currentLocale()))
