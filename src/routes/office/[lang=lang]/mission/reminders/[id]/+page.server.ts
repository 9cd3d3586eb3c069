import { error, redirect } from '@sveltejs/kit'
import { confirmReminder } from '#mandate/corner/confirm-reminder.ts'
import { readReminder } from '#mandate/corner/read-reminder.ts'
import { formsComeFromHere, mandateName, stateName } from '../../../../corner-session.ts'
import { missionOf } from '../../../../mission-desk.ts'
import { refusedForm } from '../../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const desk = missionOf(event)
  const read = await readReminder(desk, event.params.id)
  if (!read.ok) error(404, 'not-found')
  const { reminder, letters } = read.value
  const { id, kind, sentOn, receiptOn, invented, text } = reminder
  return {
    reminder: { id, kind, sentOn, receiptOn, invented, language: text.language, parts: text.parts ?? null },
    letters,
    mandate: await mandateName(event, reminder.mandate),
    state: await stateName(event, desk.state)
  }
}

export const actions: Actions = {
  receipt: async (event) => {
    const confirmed = await confirmReminder(missionOf(event), event.params.id)
    if (!confirmed.ok) return refusedForm('receipt', confirmed.errors, { typed: {}, also: [] })
    redirect(303, `/${event.locals.lang}/mission/reminders/${event.params.id}`)
  }
}
