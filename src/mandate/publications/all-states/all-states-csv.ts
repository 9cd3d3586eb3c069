import { writeDayOf } from '#mandate/calendar.ts'
import type { Assessment } from '#mandate/recommendations/assessment.ts'
import { wholeLine } from '#platform/csv/write-csv.ts'
import { asField } from './measured.ts'
import type { AllStates } from './show-all-states.ts'

/** The first line of the file of what all States were asked. */
export const allStatesColumns = [
  'state',
  'state_name',
  'recommendation',
  'paragraph',
  'status',
  'assessed_by',
  'assessor',
  'assessed_on',
  'assessors_disagree',
  'invented',
  'measure',
  'measured',
  'treaties_party_to',
  'treaties_known',
  'votes',
  'as_of',
  'licence',
  'list'
] as const

/** For each State and recommendation a row for each assessor's newest word; one for what nobody assessed. */
export const allStatesRows = (
  { asked, rows }: AllStates,
  nameOf: (state: string) => string,
  notes: { asOf: string; licence: string; list: string }
): string[] =>
  rows.flatMap(({ state, tookOn: { party, votes }, cells }) =>
    cells.flatMap(({ standing, measured }, at) => {
      const { slug, paragraph, measure } = asked[at]!
      const rowOf = (one: Assessment | null) =>
        wholeLine(allStatesColumns, {
          state,
          state_name: nameOf(state),
          recommendation: slug,
          paragraph,
          status: one?.status ?? 'not-assessed',
          assessed_by: one?.byKind,
          assessor: one?.byName,
          assessed_on: one && writeDayOf(one),
          assessors_disagree: one && (standing.disagree ? 'yes' : 'no'),
          invented: one && (one.invented ? 'yes' : 'no'),
          measure,
          measured: measured.map(asField).join('; '),
          treaties_party_to: party?.n,
          treaties_known: party?.of,
          votes: votes.map(({ ballot, count }) => `${ballot} ${count}`).join('; '),
          as_of: notes.asOf,
          licence: notes.licence,
          list: notes.list
        })
      const found = standing.kinds.flatMap(({ latest }) => latest)
      return found.length === 0 ? [rowOf(null)] : found.map(rowOf)
    })
  )
