import { sql } from 'kysely'
import { readCsv } from '#platform/csv/read-csv.ts'
import type { Db } from '#platform/db.ts'
import type { DeclaredFigure } from './declared.ts'

export async function readDeclared(db: Db, report: string): Promise<DeclaredFigure[]> {
  const { rows } = await sql<DeclaredFigure & { value: string | null }>`
    select report, id, paragraph, measure, dimensions, value, unit, approximate, window_from as "windowFrom", window_to as "windowTo", provisional, hint
    from reference.declared_figure where report = ${report} order by id`.execute(db)
  return rows.map((row) => ({ ...row, value: row.value === null ? null : Number(row.value) }))
}

export async function readReports(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    report: string
  }>`select distinct report from reference.declared_figure order by report`.execute(db)
  return rows.map(({ report }) => report)
}

/** The shape of reference/declared/*.csv, for figures that are not loaded. */
export async function parseDeclared(report: string, bytes: AsyncIterable<Uint8Array>): Promise<DeclaredFigure[]> {
  const rows: Record<string, string>[] = []
  let head: string[] | null = null
  for await (const batch of readCsv(bytes)) {
    for (const { fields } of batch) {
      if (!head) head = fields
      else rows.push(Object.fromEntries(head.map((name, place) => [name, fields[place] ?? ''])))
    }
  }
  const day = (text = '') => (text === '' ? null : text)
  return rows.map((row) => ({
    report,
    id: row.id ?? '',
    paragraph: row.paragraph ?? '',
    measure: row.measure ?? '',
    dimensions: Object.fromEntries(
      (row.dimensions ?? '')
        .split(';')
        .filter(Boolean)
        .map((pair) => pair.split('=') as [string, string])
    ),
    value: row.value ? Number(row.value) : null,
    unit: row.unit === 'percent' ? 'percent' : 'count',
    approximate: row.approximate === '1',
    windowFrom: day(row.window_from),
    windowTo: day(row.window_to),
    provisional: row.provisional === '1',
    hint: row.quote_hint ?? ''
  }))
}
