import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { writeDayOf } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import type { ListedVisit } from './list-visits.ts'
import { reportOf } from './visit.ts'
import { daysWithoutAnswer } from './waiting.ts'

export const csvColumns = [
  'visit',
  'mandate',
  'state',
  'state_name',
  'state_note',
  'kind',
  'follows_up',
  'status',
  'year',
  'last_step',
  'last_step_on',
  'days_without_answer',
  'report',
  'known_as_of',
  'steps',
  'invented',
  'address',
  'as_of',
  'licence',
  'list'
] as const

export const csvHead = (): string => headLine(csvColumns)

export function csvRow(
  visit: ListedVisit,
  address: string,
  { states }: Pick<Lists, 'states'>,
  notes: { asOf: string; licence: string; source: string }
): string {
  const state = states.get(visit.state)
  const last = visit.events.at(-1)
  const dayOf = ({ onDay, onPrecision }: ListedVisit['events'][number]) => writeDayOf({ onDay, onPrecision })
  return disarmedLine([
    visit.slug,
    visit.mandate,
    visit.state,
    state?.name ?? visit.state,
    state?.footnote?.text ?? null,
    visit.kind,
    visit.earlier,
    visit.status,
    visit.year,
    last?.step ?? null,
    last ? dayOf(last) : null,
    daysWithoutAnswer(visit.wait),
    reportOf(visit)?.document ?? null,
    visit.asOf,
    visit.events.map((event) => `${event.step} ${dayOf(event)}`.trim()).join('; '),
    visit.invented ? 'yes' : 'no',
    address,
    notes.asOf,
    notes.licence,
    notes.source
  ])
}
