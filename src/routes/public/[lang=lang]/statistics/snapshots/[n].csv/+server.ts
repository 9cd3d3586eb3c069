import type { RequestHandler } from './$types'
import { csvLine } from '#platform/csv/write-csv.ts'
import { csvFile } from '../../../../csv-file.ts'
import { refuseUnknown } from '../../../../wrong-filters.ts'
import { snapshotColumns } from '#mandate/statistics/snapshots/snapshot-columns.ts'
import { tableRows } from '#mandate/statistics/table-as-rows.ts'
import { loadSnapshot } from '../load-snapshot.ts'

/** All tables of a snapshot, a row a figure; a table has up to three dimensions. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const refused = refuseUnknown(url)
  if (refused) return refused
  const { number, frozenOn, invented, tables } = await loadSnapshot(locals, params.n)
  const lines = tables.flatMap((table, place) =>
    tableRows(table).map(({ keys, dates, value, count, base, withheld, notes }) =>
      csvLine([
        number,
        frozenOn,
        place + 1,
        table.query.measure,
        ...[0, 1, 2].flatMap((n) => [table.query.by[n] ?? '', keys[n] ?? '']),
        dates,
        value,
        count,
        base,
        withheld,
        table.unit,
        notes.join('; '),
        table.query.asOf,
        invented ? 'yes' : 'no'
      ])
    )
  )
  return csvFile(`${invented ? 'demo-' : ''}figures-${number}.csv`, snapshotColumns, lines)
}
