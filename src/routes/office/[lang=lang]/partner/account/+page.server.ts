import { error } from '@sveltejs/kit'
import { readAccount } from '#mandate/corner/read-account.ts'
import { setInstitutionMail } from '#mandate/institutions-asked/set-institution-mail.ts'
import { wishTyped } from '../../../../../ui/office/work/say-waiting-mail.ts'
import { accountActions } from '../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../corner-session.ts'
import { partnerOf } from '../../../partner-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../refused-form.ts'
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

export const actions: Actions = {
  ...accountActions('partner', partnerOf),
  mail: async (event) => {
    const typed = typedIn(await formOf(event))
    const { often, quietFrom = '', quietUntil = '', zone } = typed
    const set = await setInstitutionMail(partnerOf(event), wishTyped({ often, zone, quietFrom, quietUntil }))
    return set.ok ? { saved: true as const } : refusedForm('mail', set.errors, { typed })
  }
}
