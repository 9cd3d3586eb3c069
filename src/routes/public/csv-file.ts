import { headLine } from '#platform/csv/write-csv.ts'

/** A list with its filters, as a file to keep. */
export const csvFile = (name: string, columns: readonly string[], lines: readonly string[]): Response =>
  new Response(`${headLine(columns)}${lines.join('')}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${name}"`
    }
  })
