import { error } from '@sveltejs/kit'
import { readAccount } from '#mandate/corner/read-account.ts'
import { accountActions } from '../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../corner-session.ts'
import { missionOf } from '../../../mission-desk.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const desk = missionOf(event)
  const read = await readAccount(desk)
  if (!read.ok) error(404, 'not-found')
  const serves = await Promise.all(read.value.mandates.map((code) => mandateName(event, code)))
  return { account: read.value, serves, state: await stateName(event, desk.state) }
}

export const actions: Actions = accountActions('mission', missionOf)
