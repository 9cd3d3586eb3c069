import { error, type RequestEvent } from '@sveltejs/kit'
import type { MissionDesk, MissionDoor } from '#mandate/corner/desk.ts'
import { resumeMission } from '#mandate/corner/resume-mission.ts'
import { doorInto, signedInTo } from './corner-session.ts'

/** Pages on which a diplomat is signed in; those by which she comes in are anybody's. */
export const isOfMission = (id: string): boolean =>
  id.startsWith('/office/[lang=lang]/mission') || id === '/office/api/mission/uploads'

export const missionDoor = (event: RequestEvent): MissionDoor => doorInto('mission', event)

/** The desk of who is signed in for a mission; null for anybody else. */
export const findMissionDesk = (event: RequestEvent): Promise<MissionDesk | null> =>
  signedInTo('mission', event, (token) => resumeMission(missionDoor(event), token))

export function missionOf({ locals }: Pick<RequestEvent, 'locals'>): MissionDesk {
  return locals.mission ?? error(404, 'not-found')
}
