import type { Importing, ImportResult } from '../../import/importing.ts'
import { compared, importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem } from '../../import/problem.ts'
import { createResolver } from '../../reference/resolve.ts'
import { pledgeColumns, printOf, readPledgeRow, type Pledge } from './read-pledge-row.ts'
import { findPledges, writePledges } from './store.server.ts'

/** Takes in what States promised in public documents, all rows together; what became of each stays with it. */
export const importPledges = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => pledgesFile(importing))

async function pledgesFile({ connection: { db }, today }: Importing): Promise<TogetherKind<Pledge>> {
  const resolver = await createResolver(db)
  const stored = await findPledges(db)
  const seen = new Set<string>()
  return {
    ...pledgeColumns,
    event: 'commitments-imported',
    idOf: ({ slug }) => slug,
    judge: (cell) => {
      const read = readPledgeRow(cell, resolver, today)
      if ('problems' in read) return { verdict: 'rejected', problems: read.problems }
      if (seen.has(read.slug)) return { verdict: 'rejected', problems: [problem('commitment-twice', 'document')] }
      seen.add(read.slug)
      return compared(read, stored.get(read.slug), printOf(read))
    },
    write: writePledges
  }
}
