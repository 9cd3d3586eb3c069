import type { Db } from '#platform/db.ts'
import { csvLine } from '#platform/csv/write-csv.ts'
import { createResolver } from '../../reference/resolve.ts'
import { letterHeader, letterLine, wholeHeader } from './letter-line.ts'
import { readLetters, readWholeLetters, type After, type Scope } from './store.server.ts'

export type ExportFormat = 'csv' | 'jsonl'
export interface ExportOptions {
  scope: Scope
  format: ExportFormat
  /** Of the names of States in CSV. */
  lang: string
}
export interface Exported {
  letters: number
  /** Without a reference or a day no import could find them again: CSV leaves them out, JSON Lines does not. */
  leftOut: number
}

const atOnce = 2_000

/** Yields the lines of the file; returns how many letters stand in it. */
export async function* exportLetters(db: Db, { scope, format, lang }: ExportOptions): AsyncGenerator<string, Exported> {
  const exported: Exported = { letters: 0, leftOut: 0 }
  if (format === 'jsonl') {
    for await (const letter of wholeLetters(db, scope, false)) {
      exported.letters++
      yield `${JSON.stringify(letter)}\n`
    }
    return exported
  }
  const resolver = await createResolver(db)
  yield csvLine(scope === 'all' ? wholeHeader : letterHeader)
  for (let after: After | null = null, more = true; more;) {
    const rows = await readLetters(db, scope, after, atOnce)
    const ready = rows.filter(({ reference, sentOn }) => reference !== null && sentOn !== null)
    exported.letters += ready.length
    exported.leftOut += rows.length - ready.length
    if (ready.length) yield ready.map((letter) => letterLine(letter, scope, resolver, lang)).join('')
    const last = rows.at(-1)
    after = last ? { day: last.sortDay, slug: last.slug } : null
    more = rows.length === atOnce
  }
  return exported
}

export async function* wholeLetters(db: Db, scope: Scope, records: boolean): AsyncGenerator<object> {
  for (let after: After | null = null, more = true; more;) {
    const rows = await readWholeLetters(db, scope, after, atOnce, records)
    for (const { letter } of rows) yield letter
    const last = rows.at(-1)
    after = last ? { day: last.sortDay, slug: last.slug } : null
    more = rows.length === atOnce
  }
}
