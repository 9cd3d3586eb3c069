import { error } from '@sveltejs/kit'
import { readAccount } from '#mandate/corner/read-account.ts'
import { setMissionMail } from '#mandate/corner/set-mission-mail.ts'
import { wishTyped } from '../../../../../ui/office/work/say-waiting-mail.ts'
import { accountActions } from '../../../corner-pages.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../corner-session.ts'
import { missionOf } from '../../../mission-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../refused-form.ts'
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
  ...accountActions('mission', missionOf),
  mail: async (event) => {
    const typed = typedIn(await formOf(event))
    const { address = '', lang = event.locals.lang, what, often, quietFrom = '', quietUntil = '', zone } = typed
    const wish = wishTyped({ what, often, zone, quietFrom, quietUntil })
    const mail = { ...wish, address: 'stop' in typed ? null : address, lang }
    const set = await setMissionMail(missionOf(event), mail)
    if (!set.ok) return refusedForm('mail', set.errors, { typed })
    return { saved: set.value.isSet ? ('set' as const) : ('stopped' as const) }
  }
}
