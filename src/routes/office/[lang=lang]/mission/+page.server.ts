import { error } from '@sveltejs/kit'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { mandateName, stateName } from '../../corner-session.ts'
import { missionOf } from '../../mission-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  const desk = missionOf(event)
  const listed = await listOutstanding(desk)
  if (!listed.ok) error(404, 'not-found')
  const named = listed.value.map(async (one) => ({ ...one, mandate: await mandateName(event, one.mandate) }))
  return {
    corners: await Promise.all(named),
    state: await stateName(event, desk.state)
  }
}
