import { error } from '@sveltejs/kit'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { missionOf, stateName } from '../../mission-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  const desk = missionOf(event)
  const listed = await listOutstanding(desk)
  if (!listed.ok) error(404, 'not-found')
  return { ...listed.value, state: await stateName(event, desk.state) }
}
