import type { RequestHandler } from '@sveltejs/kit'
import { errorSentence, inLocale, isLocale } from '#messages'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { Result } from '#mandate/result.ts'
import type { Context } from '#context'
import { atDesk } from '../answer.ts'

/** A verb of letters on their way, for an officer or a guest; what it refuses is said here in the language of her page. */
export const atClearance = (
  work: (desk: OfficeDesk, input: unknown, vigie: Context) => Promise<Result<unknown>>
): RequestHandler =>
  atDesk((desk, input, { url, locals: { vigie } }) => {
    const asked = url.searchParams.get('lang') ?? ''
    return inLocale(isLocale(asked) ? asked : 'en', async () => {
      const result = await work(desk, input, vigie)
      if (result.ok) return result
      return { ok: false as const, errors: result.errors.map((error) => ({ ...error, said: errorSentence(error) })) }
    })
  })
