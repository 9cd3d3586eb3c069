import { error } from '@sveltejs/kit'
import { readReminder } from '#mandate/corner/read-reminder.ts'
import { missionOf } from '../../../../../mission-desk.ts'
import { pageOfReminder } from '../../../../../page-of-reminder.ts'
import { namesForLetters } from '../../../../../pages-of-letter.ts'
import { asFile, formatOf } from '../../../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** The reminder as it was sent to this State, as PDF or Word. */
export const GET: RequestHandler = async (event) => {
  const read = await readReminder(missionOf(event), event.params.id)
  if (!read.ok) error(404, 'not-found')
  const { reminder } = read.value
  const format = formatOf(event.url)
  const names = await namesForLetters(event.locals.vigie)
  const bytes = await pageOfReminder({ ...reminder, actorName: null, date: reminder.sentOn }, names, format)
  if (bytes === null) error(404, 'not-found')
  return asFile(bytes, `${reminder.kind}-${reminder.sentOn}`, format)
}
