import { error } from '@sveltejs/kit'
import { lookAtLetter } from '#mandate/corner/look-at-letter.ts'
import { readSentLetter } from '#mandate/corner/read-sent-letter.ts'
import { missionOf } from '../../../../../mission-desk.ts'
import { documentAsSent, namesForLetters } from '../../../../../pages-of-letter.ts'
import { asFile, formatOf, renderLetter } from '../../../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** The letter as it was sent to this State, as PDF or Word. */
export const GET: RequestHandler = async (event) => {
  const desk = missionOf(event)
  const read = await readSentLetter(desk, event.params.slug)
  if (!read.ok) error(404, 'not-found')
  await lookAtLetter(desk, read.value.letter)
  const { letter, sent } = read.value
  const format = formatOf(event.url)
  const document = documentAsSent(sent, letter, await namesForLetters(event.locals.vigie))
  const bytes = await renderLetter(document, format)
  return bytes === null ? error(404, 'not-found') : asFile(bytes, letter.slug, format)
}
