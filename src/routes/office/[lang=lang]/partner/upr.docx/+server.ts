import { m } from '#messages'
import { asFile } from '../../../render-letter.ts'
import { uprOf } from '../../../upr-of.ts'
import type { RequestHandler } from './$types'

/** The paragraph, to be taken as Word. */
export const GET: RequestHandler = async (event) => {
  const { sentences, invented, state } = await uprOf(event)
  const { plainToDocx } = await import('#platform/documents/plain-docx.ts')
  const document = {
    language: event.locals.lang,
    title: m.partner_upr_title({ state }),
    paragraphs: sentences,
    table: null,
    notes: [m.partner_upr_caveat()],
    invented: invented ? m.letters_invented() : null
  }
  return asFile(await plainToDocx(document), 'upr', 'docx')
}
