import { writePartialDay } from '#mandate/calendar.ts'
import { allWork } from '#mandate/protection/list-work.ts'
import { readWorkQuery, searchOf } from '#mandate/protection/work-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../letters/letters-file.ts'
import type { RequestHandler } from './$types'

const columns =
  'work,kind,state,by_kind,by_name,action,met,defenders,day,text,language,source,invented,as_of,licence,list'.split(',')

/** The list with its filters, a row for each. */
export const GET: RequestHandler = async ({ locals: { lang, vigie }, url }) => {
  const db = vigie.db.public
  const read = readWorkQuery(url.searchParams, await lists(db, lang))
  if (!read.ok) return wrongFilters(read.errors)
  const list = `${siteOrigin(vigie.config, url)}/${lang}/protective-work${searchOf(read.filters)}`
  const rows = (await allWork(db, read.filters)).map((one) =>
    disarmedLine([
      one.slug,
      one.kind,
      one.state,
      one.byKind,
      one.byName,
      one.action,
      one.met.join('; '),
      one.defenders,
      writePartialDay({ on: one.onDay, precision: one.onPrecision }),
      one.text,
      one.lang,
      one.url,
      one.invented ? 'yes' : 'no',
      vigie.today(),
      m.letters_licence(),
      list
    ])
  )
  return new Response(`\uFEFF${disarmedLine(columns)}${rows.join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': 'attachment; filename="protective-work.csv"'
    }
  })
}
