import type { RequestHandler } from '@sveltejs/kit'
import { openTranslation } from '#mandate/communications/open-translation.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { answer } from '../../../answer.ts'
import { toBeSaved } from '../../../to-be-saved.ts'

export const GET: RequestHandler = async ({ locals: { desk }, url }) => {
  if (!desk) return answer(refused('signed-out'))
  const opened = await openTranslation(lettersDesk(desk), Object.fromEntries(url.searchParams))
  return opened.ok ? toBeSaved(opened.value) : answer(opened)
}
