import type { RequestHandler } from '@sveltejs/kit'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { openTranslation } from '#mandate/communications/open-translation.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { answer } from '../../answer.ts'
import { atLetters } from '../at-letters.ts'
import { toBeSaved } from '../../to-be-saved.ts'

export const POST = atLetters((desk, input) => addTranslation(desk, input))

export const GET: RequestHandler = async ({ locals: { desk }, url }) => {
  if (!desk) return answer(refused('signed-out'))
  const opened = await openTranslation(lettersDesk(desk), Object.fromEntries(url.searchParams))
  return opened.ok ? toBeSaved(opened.value) : answer(opened)
}
