import type { Db } from '#platform/db.ts'
import { csvLine, disarmedLine } from '#platform/csv/write-csv.ts'
import { writePartialDay, type Precision } from '../../calendar.ts'
import { createResolver } from '../../reference/resolve.ts'
import { wholeLetters, type Exported, type ExportOptions } from './export-letters.ts'
import { readRecord } from './store.server.ts'

export const recordHeader = [
  'document',
  'paragraph',
  'report_year',
  'iso3',
  'country',
  'country_certain',
  'kind',
  'reply_in_same_paragraph',
  'date',
  'other_mandates'
]

/** A historical record in the shape in which `vigie import communications-record` takes it; JSON Lines has its letters whole. */
export async function* exportRecord(
  db: Db,
  options: ExportOptions & { recordOf: string }
): AsyncGenerator<string, Exported> {
  const exported: Exported = { letters: 0, leftOut: 0 }
  if (options.format === 'jsonl') {
    for await (const letter of wholeLetters(db, options.scope, true)) {
      exported.letters++
      yield `${JSON.stringify(letter)}\n`
    }
    return exported
  }
  const resolver = await createResolver(db)
  const titleOf = (code: string) => resolver.findMandate(code)?.names.en ?? code
  yield csvLine(recordHeader)
  for (const row of await readRecord(db, options.scope, options.recordOf)) {
    exported.letters++
    yield disarmedLine([
      row.document,
      row.paragraph,
      row.year,
      row.state,
      resolver.stateName(row.state, options.lang),
      row.certain ? 1 : 0,
      row.kind,
      row.replied ? 1 : 0,
      writePartialDay({ on: row.on, precision: row.precision as Precision }),
      row.signatories
        .filter((code) => code !== options.recordOf)
        .map(titleOf)
        .join('; ')
    ])
  }
  return exported
}
