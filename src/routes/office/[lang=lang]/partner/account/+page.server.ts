import { error } from '@sveltejs/kit'
import { readAccount } from '#mandate/corner/read-account.ts'
import { accountActions } from '../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../corner-session.ts'
import { partnerOf } from '../../../partner-desk.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const desk = partnerOf(event)
  const read = await readAccount(desk)
  if (!read.ok) error(404, 'not-found')
  return {
    account: read.value,
    partner: desk.partner,
    mandate: await mandateName(event, desk.mandate),
    state: await stateName(event, desk.state)
  }
}

export const actions: Actions = accountActions('partner', partnerOf)
