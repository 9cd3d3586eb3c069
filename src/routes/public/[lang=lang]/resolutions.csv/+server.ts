import { writePartialDay } from '#mandate/calendar.ts'
import { ownWords } from '#mandate/languages.ts'
import { nameIn } from '#mandate/resolutions/resolution.ts'
import { m } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { askedResolutions } from '../resolutions/resolutions-file.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'

const columns = [
  'resolution',
  'symbol',
  'kind',
  'name',
  'name_language',
  'title',
  'title_language',
  'says',
  'says_language',
  'adopted',
  'body',
  'vote',
  'yes',
  'no',
  'abstain',
  'members',
  'sponsors',
  'amends',
  'points',
  'findings',
  'initiatives',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
]

/** The register with its filters, a row for each text. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedResolutions(event)
  if (asked instanceof Response) return asked
  const { lang, vigie } = event.locals
  const rows = asked.entries.map((one) => {
    const name = nameIn(one, lang)
    const says = ownWords(one.says, lang)
    return disarmedLine([
      one.slug,
      one.symbol,
      one.kind,
      name.text,
      name.lang,
      one.title,
      one.title === null ? null : one.lang,
      says.text,
      says.text === '' ? null : says.lang,
      writePartialDay({ on: one.adoptedOn, precision: one.precision }),
      one.body,
      one.vote,
      one.tally?.yes,
      one.tally?.no,
      one.tally?.abstain,
      one.tally?.members,
      one.sponsors.join(' '),
      one.amends,
      one.points,
      one.entries,
      one.initiatives,
      one.invented ? 'yes' : 'no',
      asked.addressOf(one.slug),
      vigie.today(),
      m.letters_licence(),
      asked.page
    ])
  })
  return csvFile('resolutions.csv', columns, rows)
}
