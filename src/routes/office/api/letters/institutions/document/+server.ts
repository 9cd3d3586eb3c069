import { inLocale } from '#in-locale'
import { m } from '#messages'
import { readToCarry } from '#mandate/institutions-asked/read-to-carry.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { refused } from '#mandate/result.ts'
import { documentOfQuestion } from '../../../../document-of-question.ts'
import { answer } from '../../../answer.ts'
import { asFile } from '../../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** What went to an institution without an account, in the language in which it is asked: to be printed and carried. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const desk = lettersDesk(locals.desk)
  const read = await readToCarry(desk, url.searchParams.get('question') ?? '')
  if (!read.ok) return answer(read)
  const { lang } = read.value
  const reference = await lists(desk.db, lang)
  const mandate = reference.mandates.get(desk.mandate)?.name ?? desk.mandate
  const document = inLocale(lang, () => documentOfQuestion(read.value, reference, mandate, m.letters_invented()))
  const { plainToDocx } = await import('#platform/documents/plain-docx.ts')
  return asFile(await plainToDocx(document), 'question', 'docx')
}
