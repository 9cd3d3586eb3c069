import { sql } from 'kysely'
import { projectLetters } from '#mandate/communications/project.ts'
import { listPublicationPolicies } from '#mandate/communications/releases.store.server.ts'
import { chanceFrom } from '#mandate/demonstration/chance.ts'
import { statesByRegion, themeNames, writeDemonstration } from '#mandate/demonstration/fill-demonstration.server.ts'
import { lettersOfYear } from '#mandate/demonstration/past-letters.ts'
import { pastYears, type YearPlan } from '#mandate/demonstration/plan.ts'
import { rowsOf } from '#mandate/demonstration/rows.ts'
import { bulkLoadPassages } from '#mandate/search/bulk-load.server.ts'
import { indexRecommendations } from '#mandate/recommendations/index-recommendations.server.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { openPostgres } from '#platform/open-postgres.ts'
import { projectRoot } from '#platform/project-root.ts'
import { makePassages } from './passages.ts'
import { takeInRegisters } from './registers.ts'

const times = 29
const firstYears = [2011, 2014, 2017, 2020, 2023]
const today = '2026-11-24'

/**
 * A data folder with 100,485 invented letters, the demonstration's proportions 145 times over, `passages` passages from
 * the real texts in the folder `texts`, and the registers of which that has the files. Takes some minutes; leaves a folder
 * that has it already.
 */
export async function fillLargeRecord(dataFolder: string, passages: number, texts: string): Promise<void> {
  const postgres = await openPostgres({ databaseUrl: null, dataFolder })
  const db = openDatabase({ url: postgres.url, role: 'vigie_owner', max: 4 })
  try {
    await migrate(postgres.url)
    await loadReference(db, `${projectRoot}/reference`)
    const { rows } = await sql<{ held: boolean }>`select exists (select from known.letter) as held`.execute(db)
    if (rows[0]?.held) return
    const [regions, policies, names] = [
      await statesByRegion(db),
      await listPublicationPolicies(db),
      await themeNames(db)
    ]
    const letters = firstYears.flatMap((first) =>
      pastYears.flatMap((plan, index) => lettersOfYear(larger(plan, first + index), regions, chanceFrom(first + index)))
    )
    await db.transaction().execute(async (trx) => {
      await writeDemonstration(trx, rowsOf(letters, policies, names, today))
      await projectLetters(trx, 'all')
    })
    if (passages > 0) await bulkLoadPassages(postgres.url, makePassages(passages, texts))
    takeInRegisters(dataFolder, texts)
    await indexRecommendations(db)
    await sql`vacuum analyze`.execute(db)
  } finally {
    await db.destroy()
    await postgres.release()
  }
}

function larger(plan: YearPlan, year: number): YearPlan {
  const scaled = <T extends Record<string, number>>(counts: T) =>
    Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, count * times])) as T
  return {
    ...plan,
    year,
    regions: scaled(plan.regions),
    kinds: scaled(plan.kinds),
    joint: plan.joint * times,
    persons: plan.persons * times,
    women: plan.women * times,
    lettersWithWomen: plan.lettersWithWomen * times,
    reprisals: plan.reprisals * times
  }
}
