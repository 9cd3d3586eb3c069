import { isDraft } from '#mandate/communications/communication.ts'
import { findSentText } from '#mandate/clearance/sent-text.store.server.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { noteVerbale } from '../../../../../ui/note-verbale.ts'
import { answer } from '../../answer.ts'
import { addresseeOf, namesForLetters, noteOf } from '../../../pages-of-letter.ts'
import { asFile, formatOf, renderLetter } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** The note verbale with which a letter of ours went to one of its addressees, the first where none is named, as PDF or Word. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const desk = lettersDesk(locals.desk)
  const shown = await showLetter(desk, url.searchParams.get('slug') ?? '', desk.today)
  if (!shown.ok || isDraft(shown.value.letter)) return answer(refused('not-found'))
  const { letter } = shown.value
  const addressee = addresseeOf(letter, url)
  const sent = addressee && (await findSentText(desk.db, addressee.id))
  if (!sent) return answer(refused('not-found'))
  const document = noteVerbale(noteOf(sent, letter, addressee, await namesForLetters(locals.vigie)))
  const format = formatOf(url)
  const bytes = await renderLetter(document, format)
  return bytes === null ? answer(refused('not-found')) : asFile(bytes, `${letter.slug}-note`, format)
}
