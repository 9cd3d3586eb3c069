import type { Importing, ImportResult } from '../../import/importing.ts'
import { compared, importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem, type RowProblem } from '../../import/problem.ts'
import { lists } from '../../reference/reference-lists.ts'
import { createResolver } from '../../reference/resolve.ts'
import { recommendationKind } from '../../search/kinds.ts'
import { deletePassages } from '../../search/store.server.ts'
import { indexSoon } from '../index-recommendations.server.ts'
import type { Recommendation } from '../recommendation.ts'
import { linkSources } from './link-sources.server.ts'
import { readUprRow, uprColumns, type UprLists } from './read-upr-row.ts'
import { findStored, giveRecommendations, placeGiven } from './store.server.ts'

/**
 * Takes in recommendations of the Universal Periodic Review, public documents that they are. A row that is there
 * already changes nothing; one whose text or position was mended in the source is mended here. All rows are committed
 * together; the search follows by a job, batch by batch.
 */
export const importUpr = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => uprFile(importing))

async function uprFile({ connection: { db, client }, today }: Importing): Promise<TogetherKind<Recommendation>> {
  const [reference, { findState }] = await Promise.all([lists(db, 'en'), createResolver(db)])
  const known: UprLists = {
    states: new Set(reference.states.keys()),
    findState,
    issues: new Set(reference.vocabulary.get('upr-issue')?.keys())
  }
  const stored = await findStored(db, 'upr')
  const seen = new Set<string>()
  const touched = new Set<string>()
  return {
    ...uprColumns,
    event: 'recommendations-imported',
    idOf: ({ slug }) => slug,
    judge: (cell) => {
      const read = readUprRow(cell, known, today)
      const problems = read.ok ? twice(read.recommendation, seen) : read.problems
      if (!read.ok || problems.length > 0) return { verdict: 'rejected', problems }
      const { recommendation } = read
      const judged = compared(recommendation, stored.get(recommendation.slug)?.print, printOf(recommendation))
      if (judged.verdict !== 'unchanged' && recommendation.state) touched.add(recommendation.state)
      return judged
    },
    send: (trx, taken) => giveRecommendations(trx, client, taken),
    write: async (trx) => {
      // Those that are mended are found by their new words alone.
      await deletePassages(trx, await placeGiven(trx), [recommendationKind])
      await indexSoon(trx)
    },
    finish: (trx) => linkSources(trx, touched)
  }
}

/** The same number, or the same words of the same State to the same State at the same session. */
function twice({ slug, session, state, byStates, text }: Recommendation, seen: Set<string>): RowProblem[] {
  const content = [session, state, ...byStates, text].join('\n')
  if (seen.has(slug) || seen.has(content)) return [problem('recommendation-twice', 'id')]
  seen.add(slug).add(content)
  return []
}

/** What a row says, in one line: as PostgreSQL says it of what is kept (`findStored`). */
const printOf = ({ year, byStates, position, action, issues, concernsDefenders, text }: Recommendation): string =>
  [year, byStates.join(' '), position, action ?? '', issues.join(' '), concernsDefenders ? 'yes' : 'no', text].join(
    '\n'
  )
