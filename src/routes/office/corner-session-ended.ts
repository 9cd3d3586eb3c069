import type { RequestEvent } from '@sveltejs/kit'
import type { Corner } from '#mandate/corner/desk.ts'
import { pageHeaders } from '../../ui/intake/page.ts'
import { sessionEndedPage } from '../../ui/mission/session-ended-page.ts'

/** What answers a form of the corner that came without a session; null where there is nothing typed to be kept. */
export async function sessionEnded(
  { request, locals: { lang } }: RequestEvent,
  corner: Corner
): Promise<Response | null> {
  // Sent by a script the form still stands there, its documents too, and says it itself.
  if (request.headers.has('x-sveltekit-action')) return Response.json({ type: 'signed-out' }, { status: 401 })
  const form = await request.formData().catch(() => null)
  if (!form) return null
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []))
  const hadFiles = [...form.values()].some((value) => typeof value !== 'string' && value.name !== '')
  if (!hadFiles && typed.every(([name, value]) => chosen.includes(name) || value.trim() === '')) return null
  // As of every page here whose forms come without scripts: of "no-referrer" a form would be sent as from nowhere.
  const headers = { ...pageHeaders, 'referrer-policy': 'same-origin' }
  return new Response(sessionEndedPage(lang, corner, typed, hadFiles), { status: 401, headers })
}

// What every form has without a word of hers.
const chosen = ['session', 'form', 'reply']
