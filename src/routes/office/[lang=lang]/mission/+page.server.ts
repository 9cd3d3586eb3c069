import { error } from '@sveltejs/kit'
import { listOutstanding } from '#mandate/corner/list-outstanding.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { missionOf, stateName } from '../../mission-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  const desk = missionOf(event)
  const listed = await listOutstanding(desk)
  if (!listed.ok) error(404, 'not-found')
  const { mandates } = await lists(event.locals.vigie.db.office, event.locals.lang)
  return {
    corners: listed.value.map((one) => ({ ...one, mandate: mandates.get(one.mandate)?.name ?? one.mandate })),
    state: await stateName(event, desk.state)
  }
}
