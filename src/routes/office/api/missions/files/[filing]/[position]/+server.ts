import type { RequestHandler } from '@sveltejs/kit'
import { openFiledFile } from '#mandate/corner/open-filed-file.ts'
import { refused } from '#mandate/result.ts'
import { answer } from '../../../../answer.ts'
import { toBeSaved } from '../../../../to-be-saved.ts'

export const GET: RequestHandler = async ({ locals: { desk }, params }) => {
  if (!desk) return answer(refused('signed-out'))
  const opened = await openFiledFile(desk, params)
  return opened.ok ? toBeSaved(opened.value) : answer(opened)
}
