import type { Importing, ImportResult, Judged } from '../../import/importing.ts'
import { importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem, type RowProblem } from '../../import/problem.ts'
import { lists } from '../../reference/reference-lists.ts'
import type { IndicatorFile, IndicatorValue } from './read-rows.ts'
import { findValues, writeValues } from './store.server.ts'

/** Takes in figures that others published of States. All rows are committed together; the same file again changes nothing. */
export const importIndicators =
  (file: IndicatorFile) =>
  (importing: Importing): Promise<ImportResult> =>
    importTogether(importing, () => indicatorsFile(file, importing))

async function indicatorsFile(
  file: IndicatorFile,
  { connection: { db } }: Importing
): Promise<TogetherKind<IndicatorValue[]>> {
  const states = new Set((await lists(db, 'en')).states.keys())
  const stored = new Map((await findValues(db, file.source)).map((one) => [keyOf(one), printOf(one)]))
  const seen = new Set<string>()
  return {
    required: file.required,
    optional: file.optional,
    event: 'indicators-imported',
    judge: (cell) => {
      const read = file.read(cell, states)
      const problems = read.ok ? twice(read.values, seen) : read.problems
      return read.ok && problems.length === 0 ? judge(read.values, stored) : { verdict: 'rejected', problems }
    },
    write: (trx, taken) => writeValues(trx, file, taken.flat())
  }
}

/** By what a value is told from others. */
const keyOf = ({ indicator, state, year }: IndicatorValue): string => [indicator, state, year].join(' ')

function twice(values: readonly IndicatorValue[], seen: Set<string>): RowProblem[] {
  const keys = values.map(keyOf)
  if (keys.some((key) => seen.has(key))) return [problem('indicator-twice', null)]
  for (const key of keys) seen.add(key)
  return []
}

/** A row has several values: what of it is to be written is what changed. */
function judge(values: readonly IndicatorValue[], stored: ReadonlyMap<string, string>): Judged<IndicatorValue[]> {
  const before = values.map((one) => stored.get(keyOf(one)))
  const given = values.filter((one, at) => before[at] !== printOf(one))
  if (given.length === 0) return { verdict: 'unchanged' }
  return { verdict: before.every((one) => one === undefined) ? 'added' : 'changed', given }
}
const printOf = ({ year, value, word }: IndicatorValue) => `${year} ${value} ${word ?? ''}`
