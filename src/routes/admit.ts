import { error, redirect, type RequestEvent } from '@sveltejs/kit'
import type { Corner } from '#mandate/corner/desk.ts'
import { mayAtAll, type Actor } from '#mandate/permissions.ts'
import { refused } from '#mandate/result.ts'
import { pageHeaders } from '../ui/intake/page.ts'
import { lostPage, nothingHerePage } from '../ui/nothing-here-page.ts'
import { answer } from './office/api/answer.ts'
import { findDesk } from './office/api/find-desk.ts'
import { sessionEnded } from './office/corner-session-ended.ts'
import { findMissionDesk, isOfMission } from './office/mission-desk.ts'
import { findPartnerDesk, isOfPartner } from './office/partner-desk.ts'
import { keepCookies } from './office/api/session-cookie.ts'
import { permissionOf } from './permissions.ts'

/**
 * Before any route's code runs: may whoever comes do what the route asks, at all? Null lets her through; the verb asks
 * again with the facts of the matter. What one may never do answers as what is not there.
 */
export async function admit(event: RequestEvent): Promise<Response | null> {
  const { id } = event.route
  if (id === null) return isPage(event) ? nothingHere(event) : null
  const action = permissionOf(id, event.request.method)
  if (action !== null && mayAtAll(nobody, action)) return null
  if (action === null || !id.startsWith('/office/')) return refuse(event, 'not-found')
  if (isOfMission(id)) {
    const mission = await findMissionDesk(event)
    if (!mission) return isPage(event) ? comeIn(event, 'mission') : refuse(event, 'signed-out')
    if (!mayAtAll(mission.actor, action)) return refuse(event, 'not-found')
    event.locals.mission = mission
    return null
  }
  if (isOfPartner(id)) {
    const partner = await findPartnerDesk(event)
    if (!partner) return comeIn(event, 'partner')
    if (!mayAtAll(partner.actor, action)) return refuse(event, 'not-found')
    event.locals.partner = partner
    return null
  }
  const desk = await findDesk(event)
  if (!desk) return refuse(event, 'signed-out')
  if (!mayAtAll(desk.actor, action)) return refuse(event, 'not-found')
  event.locals.desk = desk
  return null
}

/** Whoever is not signed in to a corner does that first; what she typed meanwhile is kept. */
async function comeIn(event: RequestEvent, corner: Corner): Promise<Response> {
  const kept = event.request.method === 'POST' ? await sessionEnded(event, corner) : null
  return kept ?? redirect(303, `/${event.locals.lang}/${corner}/sign-in`)
}

const nobody: Actor = { id: 'nobody', role: 'public', mandate: null }

function refuse(event: RequestEvent, code: 'not-found' | 'signed-out'): Response {
  if (isPage(event) && code === 'not-found') return nothingHere(event) ?? error(404, 'not-found')
  if (isPage(event)) redirect(303, `/${event.locals.lang}/sign-in`)
  return keepCookies(event, answer(refused(code)))
}

const isPage = (event: RequestEvent) => !event.isDataRequest && !/\/api\//.test(event.url.pathname)

/** The public pages have one of their own. What is not there and what is not hers are one answer, to the letter. */
function nothingHere({ url, locals: { lang, vigie } }: RequestEvent): Response | null {
  const surface = url.pathname.split('/')[1]
  if (surface !== 'office' && surface !== 'intake') return null
  const page = surface === 'intake' ? lostPage({ lang, exit: vigie.config.intakeExit }) : nothingHerePage(lang)
  return new Response(page, { status: 404, headers: pageHeaders })
}
