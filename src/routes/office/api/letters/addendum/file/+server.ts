import { readAddendum } from '#mandate/follow-up/read-addendum.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { refused } from '#mandate/result.ts'
import { inLocale } from '#in-locale'
import { isLocale } from '#messages'
import { sayAddendum } from '../../../../../../ui/office/follow-up/say-addendum.ts'
import { csvOfAddendum, documentOfAddendum } from '../../../../addendum-files.ts'
import { asFile } from '../../../../render-letter.ts'
import { answer } from '../../../answer.ts'
import type { RequestHandler } from './$types'

/** The working paper to take away, as Word or CSV: for the office's own editors, and in no part released. */
export const GET: RequestHandler = async ({ locals, url }) => {
  if (!locals.desk) return answer(refused('signed-out'))
  const desk = lettersDesk(locals.desk)
  const { lang: named, format, ...asked } = Object.fromEntries(url.searchParams)
  const read = await readAddendum(desk, asked)
  if (!read.ok) return answer(read)
  const name = `annual-addendum-${read.value.year}`
  if (format !== 'docx') return asFile(csvOfAddendum(read.value, desk.today), name, 'csv')
  const lang = named && isLocale(named) ? named : 'en'
  const reference = await lists(desk.db, lang)
  const document = inLocale(lang, () =>
    documentOfAddendum(sayAddendum(read.value, reference), { lang, asOf: desk.today })
  )
  const { plainToDocx } = await import('#platform/documents/plain-docx.ts')
  return asFile(await plainToDocx(document), name, 'docx')
}
