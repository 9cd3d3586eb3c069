import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { crossTabulate, type CrossTabulation } from '../statistics/cross-tabulate.ts'
import { fingerprintOf } from '../statistics/fingerprint.ts'
import { loadNames, type Names } from '../statistics/names.ts'
import { readQuery, type QueryError } from '../statistics/parse-query.ts'
import { defaultScheme } from '../statistics/query.ts'
import { readWhoseLetters, type WhoseLetters } from '../statistics/whose-letters.ts'
import { readFrozen } from '../statistics/snapshots/store.server.ts'

export interface Answer {
  table: CrossTabulation
  /** Beside a reply rate, the same over the letters already due. */
  due: CrossTabulation | null
  /** Of the table's figures, so that a citation can be held against what the same question gives later. */
  fingerprint: string
  whose: WhoseLetters
  /** The number of the snapshot that holds these very figures for ever. */
  frozenIn: number | null
}
export type Asked = { names: Names } & ({ ok: true; answer: Answer } | { ok: false; errors: QueryError[] })

/** Answers the question that stands in an address, from what is released. */
export async function askFigures(
  db: Db,
  parameters: URLSearchParams,
  { lang, today }: { lang: string; today: Day }
): Promise<Asked> {
  const read = await readQuery(db, parameters, { scope: 'public', today, lang })
  if (!read.ok) return { ok: false, errors: read.errors, names: await loadNames(db, defaultScheme, today, lang) }
  const { query } = read
  const [names, table, due, whose] = await Promise.all([
    loadNames(db, query.scheme, query.asOf, lang),
    crossTabulate(db, query),
    query.measure === 'reply-rate' ? crossTabulate(db, { ...query, measure: 'reply-rate-due' }) : null,
    readWhoseLetters(db, query, lang)
  ])
  const fingerprint = fingerprintOf(table)
  const frozen = await readFrozen(db, query)
  const frozenIn = frozen !== null && fingerprintOf(frozen.result) === fingerprint ? frozen.snapshot : null
  return { ok: true, names, answer: { table, due, whose, fingerprint, frozenIn } }
}
