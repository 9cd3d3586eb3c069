import { disarmedLine } from '#platform/csv/write-csv.ts'
import type { Rejected } from './problem.ts'

/** A rejects file has the columns of the file it comes from, and where and why: mended, it is fed back as it is. */
export function rejectsHeader(names: readonly string[]): string {
  return disarmedLine([...names.filter((name) => !own.includes(name.toLowerCase())), ...own])
}

export function rejectsLine(names: readonly string[], { row }: Rejected, reason: string): string {
  const cells = names.flatMap((name, place) => (own.includes(name.toLowerCase()) ? [] : [row.fields[place] ?? '']))
  return disarmedLine([...cells, row.line, reason])
}

const own = ['line', 'reason']
