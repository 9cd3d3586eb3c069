import type { RequestEvent, RequestHandler } from '@sveltejs/kit'
import type { Locale } from '#messages'
import type { Desk } from '#mandate/communications/desk.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import type { Result } from '#mandate/result.ts'
import { atDesk } from '../answer.ts'
import { sayRefusals } from '../say-refusals.ts'

/** A verb of letters for an officer, in the language of her page. */
export const atLetters = (
  work: (desk: Desk, input: unknown, event: RequestEvent, lang: Locale) => Promise<Result<unknown>>
): RequestHandler =>
  atDesk((office, input, event) => sayRefusals(event.url, (lang) => work(lettersDesk(office), input, event, lang)))
