import { error, redirect } from '@sveltejs/kit'
import { endMissionSessions } from '#mandate/corner/end-mission-sessions.ts'
import { readAccount } from '#mandate/corner/read-account.ts'
import { formsComeFromHere, mandateName, missionOf, signOutHere, stateName } from '../../../mission-desk.ts'
import { formOf, typedIn } from '../../../refused-form.ts'
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

export const actions: Actions = {
  end: async (event) => {
    const desk = missionOf(event)
    const { session } = typedIn(await formOf(event))
    await endMissionSessions(desk, { session })
    const isThisOne = 'session' in desk.by && desk.by.session === session
    if (isThisOne) signOutHere(event)
    redirect(303, `/${event.locals.lang}/mission/${isThisOne ? 'sign-in' : 'account'}`)
  },
  all: async (event) => {
    await endMissionSessions(missionOf(event), { all: true })
    signOutHere(event)
    redirect(303, `/${event.locals.lang}/mission/sign-in`)
  }
}
