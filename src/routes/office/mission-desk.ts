import { error, type RequestEvent } from '@sveltejs/kit'
import type { MissionDesk, MissionDoor } from '#mandate/corner/desk.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { sessionLife } from '#mandate/people/session-life.ts'
import { lists, stateNames } from '#mandate/reference/reference-lists.ts'
import { deviceName } from '../../ui/office/device.ts'

/** Pages on which a diplomat is signed in; those by which she comes in are anybody's. */
export const isOfMission = (id: string): boolean => id.startsWith('/office/[lang=lang]/mission')

export function missionDoor({ locals: { vigie }, url }: RequestEvent): MissionDoor {
  return {
    corner: vigie.db.corner,
    office: vigie.db.office,
    mandate: vigie.config.mandate,
    now: vigie.now(),
    today: vigie.today(),
    where: { origin: url.origin }
  }
}

/** The desk of who is signed in for a mission, with the token that follows; null for anybody else. */
export async function findMissionDesk(event: RequestEvent): Promise<MissionDesk | null> {
  const token = event.cookies.get(cookieName(event.url)) ?? null
  const found = await resumeMission(missionDoor(event), token)
  if (!found && token) signOutHere(event)
  if (found?.newToken) letMissionIn(event, found.newToken)
  return found?.desk ?? null
}

export function missionOf({ locals }: Pick<RequestEvent, 'locals'>): MissionDesk {
  return locals.mission ?? error(404, 'not-found')
}

/** A cookie of its own: an officer's session and a diplomat's never take each other's place. */
export const letMissionIn = (event: RequestEvent, token: string): void =>
  event.cookies.set(cookieName(event.url), token, { ...kept(event), maxAge: sessionLife.absolute * 60 })

export const signOutHere = (event: RequestEvent): void => event.cookies.delete(cookieName(event.url), kept(event))

const cookieName = ({ protocol }: URL) => (protocol === 'https:' ? '__Host-vigie_mission' : 'vigie_mission')
const kept = ({ url }: RequestEvent) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: url.protocol === 'https:' }) as const

/** What the list of sessions calls her device, as its browser tells. */
export const deviceOf = ({ request }: RequestEvent): string => deviceName(request.headers.get('user-agent') ?? '')

// NOTE: of a page that says "no-referrer" a browser sends forms as from nowhere ("Origin: null"), which are refused: here
// forms must come without scripts. No other site is told of the page either way.
export const formsComeFromHere = ({ setHeaders }: Pick<RequestEvent, 'setHeaders'>): void =>
  setHeaders({ 'referrer-policy': 'same-origin' })

export const mandateName = async ({ locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>, code: string) =>
  (await lists(vigie.db.office, lang)).mandates.get(code)?.name ?? code

export const stateName = async ({ locals: { vigie, lang } }: Pick<RequestEvent, 'locals'>, code: string) =>
  (await stateNames(vigie.db.office, lang)).get(code)?.name ?? code
