import type { Importing, ImportResult } from '../../import/importing.ts'
import { compared, importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem } from '../../import/problem.ts'
import { lists } from '../../reference/reference-lists.ts'
import { ratificationColumns, readRatificationRow, type GivenRatification } from './read-ratification-row.ts'
import { findRatifications, writeRatifications } from './store.server.ts'

/** Takes in what each State was to each treaty. A row that is as of an earlier day than what an import brought changes nothing. */
export const importRatifications = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => ratificationsFile(importing))

async function ratificationsFile({ connection: { db }, today }: Importing): Promise<TogetherKind<GivenRatification>> {
  const states = new Set((await lists(db, 'en')).states.keys())
  const stored = new Map((await findRatifications(db)).map((one) => [keyOf(one), one]))
  const seen = new Set<string>()
  return {
    ...ratificationColumns,
    event: 'indicators-imported',
    judge: (cell) => {
      const read = readRatificationRow(cell, states, today)
      if (!read.ok) return { verdict: 'rejected', problems: read.problems }
      const key = keyOf(read.ratification)
      if (seen.has(key)) return { verdict: 'rejected', problems: [problem('indicator-twice', null)] }
      seen.add(key)
      const before = stored.get(key)
      if (before && before.asOf > read.ratification.asOf) return { verdict: 'unchanged' }
      return compared(read.ratification, before && printOf(before), printOf(read.ratification))
    },
    write: writeRatifications
  }
}

const keyOf = ({ state, treaty }: GivenRatification): string => `${state} ${treaty}`
const printOf = ({ status, since, asOf, source }: GivenRatification): string => [status, since, asOf, source].join('\n')
