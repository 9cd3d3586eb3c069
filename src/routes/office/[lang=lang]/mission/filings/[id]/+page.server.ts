import { error } from '@sveltejs/kit'
import { readFiling } from '#mandate/corner/read-filing.ts'
import { stateName } from '../../../../corner-session.ts'
import { missionOf } from '../../../../mission-desk.ts'
import type { PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  const desk = missionOf(event)
  const read = await readFiling(desk, event.params.id)
  if (!read.ok) error(404, 'not-found')
  return { filing: read.value, again: event.url.searchParams.has('again'), state: await stateName(event, desk.state) }
}
