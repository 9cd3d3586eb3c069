import type { Assessed } from '#mandate/partners/list-country.ts'
import { documentOfList } from '../../../document-of-list.ts'
import { stateName } from '../../../corner-session.ts'
import { listOfCountry } from '../../../list-of-country.ts'
import { asFile } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** What concerns it, as a table in Word. */
export const GET: RequestHandler = async (event) => {
  const { desk, rows: taken, addressOf, name } = listOfCountry(event)
  const rows: Assessed[] = []
  for await (const one of taken) rows.push(one)
  const about = { state: await stateName(event, desk.state), asOf: desk.today, addressOf, lang: event.locals.lang }
  const { plainToDocx } = await import('#platform/documents/plain-docx.ts')
  return asFile(await plainToDocx(documentOfList(rows, about)), name, 'docx')
}
