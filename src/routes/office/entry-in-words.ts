import type { RequestEvent } from '@sveltejs/kit'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { Result } from '#mandate/result.ts'
import { errorsOfEntry } from '../../ui/registers/errors-of-entry.ts'

/** What a verb of the registers answers, its refusals as the form of an entry says them: States and days in words. */
export async function entryInWords<T>(
  { locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>,
  answer: Promise<Result<T>>,
  body: Record<string, unknown> = {}
): Promise<Result<T>> {
  const result = await answer
  if (result.ok) return result
  const { states } = await lists(vigie.db.office, lang)
  return { ok: false, errors: errorsOfEntry(result.errors, states, body) }
}
