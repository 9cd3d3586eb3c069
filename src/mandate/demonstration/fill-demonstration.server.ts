import { sql } from 'kysely'
import { transact, type Db, type Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { calendarYear, type Day } from '../calendar.ts'
import { projectLetters } from '../communications/project.ts'
import { listPublicationPolicies } from '../communications/releases.store.server.ts'
import { indexRecommendations } from '../recommendations/index-recommendations.server.ts'
import { addInvented } from '../recommendations/store.server.ts'
import { chanceFrom } from './chance.ts'
import { fillVisits } from './fill-visits.server.ts'
import { fillDue } from './due.server.ts'
import { fillFollowUp } from './follow-up.server.ts'
import { fillLaws } from './laws.server.ts'
import { lettersOfYear } from './past-letters.ts'
import { pastYears } from './plan.ts'
import { recentLetters } from './recent-letters.ts'
import { recommendationsTo } from './recommendations.ts'
import { fillResolutions } from './resolutions.server.ts'
import { addWork } from './protection.server.ts'
import { demoMandate, rowsOf, type ThemeName } from './rows.ts'

export type Filled =
  | { ok: true; letters: number; replies: number; persons: number; recommendations: number }
  | { ok: false; reason: 'not-empty' }

/** Writes the demonstration around `today`; refuses a record that already holds letters or recommendations. */
export async function fillDemonstration(db: Db, today: Day, at: Date): Promise<Filled> {
  const held = await sql<{ held: boolean }>`select exists (select from known.letter)
    or exists (select from released.recommendation where source = 'upr') as held`.execute(db)
  if (held.rows[0]?.held) return { ok: false, reason: 'not-empty' }
  const regions = await statesByRegion(db)
  const past = pastYears.flatMap((plan) => lettersOfYear(plan, regions, chanceFrom(plan.year)))
  const recent = recentLetters(today, Object.values(regions).flat(), chanceFrom(2026))
  const rows = rowsOf([...past, ...recent], await listPublicationPolicies(db), await themeNames(db), today)
  const reviewed = [...new Set([...Object.values(regions).flat(), ...writtenToByOffice])]
  const recommendations = recommendationsTo(reviewed, calendarYear(today), chanceFrom(9))
  await transact(db, async (trx) => {
    await writeDemonstration(trx, rows)
    await projectLetters(trx, 'all')
    await fillLaws(trx, chanceFrom(70).some(Object.values(regions).flat(), 9), today)
    await addInvented(trx, recommendations)
    await fillVisits(trx, demoMandate, Object.values(regions).flat(), today)
    await fillFollowUp(trx, today)
    await fillResolutions(trx)
    await addWork(trx, reviewed, today)
    await fillDue(trx, today)
    const payload = { letters: rows.letter.length, replies: rows.reply.length, recommendations: recommendations.length }
    await appendEvents(trx, [
      {
        at,
        mandate: demoMandate,
        type: 'demonstration-filled',
        subjectKind: 'demonstration',
        subjectId: today,
        actor: 'operator',
        payload
      }
    ])
  })
  await indexRecommendations(db)
  return {
    ok: true,
    letters: rows.letter.length,
    replies: rows.reply.length,
    persons: rows.letter_person.length,
    recommendations: recommendations.length
  }
}

/** Of the cases and letters on their way in the invented office: `src/demonstration/matters.ts`. */
const writtenToByOffice = ['HND', 'KEN', 'PER', 'PHL', 'SEN', 'TUN']

/** Writes the rows of `rowsOf`, table by table. */
export async function writeDemonstration(trx: Trx, rows: Record<string, readonly object[]>): Promise<void> {
  for (const [table, values] of Object.entries(rows)) {
    for (let start = 0; start < values.length; start += 5000)
      await insertRows(trx, table, values.slice(start, start + 5000))
  }
}

/** At most sixteen Member States of each region, so that each has letters enough to look at. */
export async function statesByRegion(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await sql<{ region: string; states: string[] }>`
    select a.region, array_agg(a.state order by a.state) as states
    from reference.region_assignment a join reference.state s on s.code = a.state
    where a.scheme = 'operational-2015' and s.status = 'member' and not a.doubt group by a.region order by a.region`.execute(
    db
  )
  return Object.fromEntries(rows.map(({ region, states }) => [region, chanceFrom(region.length).some(states, 16)]))
}

export async function themeNames(db: Db): Promise<ThemeName> {
  const { rows } = await sql<{ code: string; labels: Record<string, string> }>`
    select code, labels from reference.vocabulary where list = 'theme'`.execute(db)
  const labels = new Map(rows.map(({ code, labels }) => [code, labels]))
  return (code, language) => labels.get(code)?.[language]?.toLowerCase() ?? code
}

async function insertRows(trx: Trx, table: string, values: object[]): Promise<void> {
  const columns = sql.join(Object.keys(values[0] as object).map((column) => sql.ref(column)))
  await sql`
    insert into ${sql.table(`known.${table}`)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(`known.${table}`)}, ${JSON.stringify(values)}::jsonb)`.execute(
    trx
  )
}
