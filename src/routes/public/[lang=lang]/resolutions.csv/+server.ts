import { writePartialDay } from '#mandate/calendar.ts'
import { ownWords } from '#mandate/languages.ts'
import type { KnownOfResolution } from '#mandate/resolutions/list-resolutions.ts'
import { ballots, nameIn, type Ballot } from '#mandate/resolutions/resolution.ts'
import { m } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'
import { askedResolutions } from '../resolutions/resolutions-file.ts'
import { csvFile } from '../../csv-file.ts'
import type { RequestHandler } from './$types'
import { resolutionsColumns } from '#mandate/resolutions/resolutions-columns.ts'

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
      one.agenda,
      one.url,
      says.text,
      says.text === '' ? null : says.lang,
      writePartialDay({ on: one.adoptedOn, precision: one.precision }),
      one.body,
      one.vote,
      one.tally?.yes,
      one.tally?.no,
      one.tally?.abstain,
      one.tally?.members,
      ...ballots.map((cast) => votedSo(one.known, cast)),
      one.sponsors.join(' '),
      one.amends,
      one.points,
      one.entries,
      one.initiatives,
      one.known.initiatives.map(({ title, document }) => `${title} (${document})`).join('; '),
      one.invented ? 'yes' : 'no',
      asked.addressOf(one.slug),
      vigie.today(),
      m.letters_licence(),
      asked.page
    ])
  })
  return csvFile('resolutions.csv', resolutionsColumns, rows)
}

/** The States that are known to have cast it. */
const votedSo = ({ ballots: known }: KnownOfResolution, cast: Ballot) =>
  known.find(({ ballot }) => ballot === cast)?.states.join(' ')
