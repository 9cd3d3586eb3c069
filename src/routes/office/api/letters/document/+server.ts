import { findSentText } from '#mandate/clearance/sent-text.store.server.ts'
import { isDraft, isJoint } from '#mandate/communications/communication.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { refused } from '#mandate/result.ts'
import { documentOfLetter } from '../../../../../ui/document-of-letter.ts'
import { answer } from '../../answer.ts'
import { addresseeOf, documentAsSent, namesForLetters } from '../../../pages-of-letter.ts'
import { asFile, formatOf, renderLetter } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/**
 * A letter as PDF or Word: as it was sent to one of its addressees (the first where none is named), where its text went
 * out from here; else what is on record of it. Of a draft and of what only the public reads there is none here.
 */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const desk = lettersDesk(locals.desk)
  const read = await readWholeLetter(desk, url.searchParams.get('slug') ?? '')
  if (!read.ok || !read.value.isOpen || isDraft(read.value.letter)) return answer(refused('not-found'))
  const { letter, earlier } = read.value
  const names = await namesForLetters(locals.vigie)
  const addressee = addresseeOf(letter, url)
  if (!addressee) return answer(refused('not-found'))
  const sent = await findSentText(desk.db, addressee.id)
  const known = {
    ...letter,
    withheldNote: null,
    earlier: earlier.map((one) => ({ ...one, joint: isJoint(one.signatories.length) }))
  }
  const document = sent ? documentAsSent(sent, letter, names) : documentOfLetter(known, names)
  const format = formatOf(url)
  const bytes = await renderLetter(document, format)
  return bytes === null ? answer(refused('not-found')) : asFile(bytes, letter.slug, format)
}
