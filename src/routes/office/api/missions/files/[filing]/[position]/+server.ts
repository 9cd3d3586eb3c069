import type { RequestHandler } from '@sveltejs/kit'
import { openFiledFile } from '#mandate/corner/open-filed-file.ts'
import { refused } from '#mandate/result.ts'
import { answer } from '../../../../answer.ts'

/** As it came, to be saved: nothing of it is shown here, whatever it says that it is. */
export const GET: RequestHandler = async ({ locals: { desk }, params }) => {
  if (!desk) return answer(refused('signed-out'))
  const opened = await openFiledFile(desk, params)
  if (!opened.ok) return answer(opened)
  const { name, bytes } = opened.value
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    }
  })
}
