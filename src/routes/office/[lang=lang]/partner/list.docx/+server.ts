import { error } from '@sveltejs/kit'
import { takeCountry, type Assessed } from '#mandate/partners/list-country.ts'
import { siteOrigin } from '../../../../public/site-origin.ts'
import { documentOfList } from '../../../document-of-list.ts'
import { stateName } from '../../../corner-session.ts'
import { partnerOf } from '../../../partner-desk.ts'
import { asFile } from '../../../render-letter.ts'
import type { RequestHandler } from './$types'

/** What its country was recommended, as a table in Word. */
export const GET: RequestHandler = async (event) => {
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const taken = takeCountry(desk)
  if (!taken.ok) error(404, 'not-found')
  const rows: Assessed[] = []
  for await (const one of taken.value) rows.push(one)
  const page = `${siteOrigin(vigie.config, event.url)}/${lang}/recommendations`
  const about = { state: await stateName(event, desk.state), asOf: desk.today, page, lang }
  const { plainToDocx } = await import('#platform/documents/plain-docx.ts')
  return asFile(await plainToDocx(documentOfList(rows, about)), `recommendations-${desk.state}`, 'docx')
}
