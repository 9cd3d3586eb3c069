import { createReadStream } from 'node:fs'
import { countRecommendations, listRecommendations } from '#mandate/recommendations/list-recommendations.ts'
import { readCsv } from '#platform/csv/read-csv.ts'
import { openDatabase } from '#platform/db.ts'

/** Rows of UPR Info's file, those of them that are about defenders, and those that name an unknown recommender. */
const inFile = { rows: 42_007, onDefenders: 656, refused: 9 }

const positionOf: Record<string, string> = { Accepted: 'supported', Noted: 'noted', 'Voluntary Pledge': 'pledge' }

/**
 * Whether what the register counts about defenders is what the file has, counted here row by row past all that takes it in:
 * as a whole, by State, by what the State said and by how specific an action was asked for; and by region in sum.
 */
export async function checkCounts(url: string, file: string, today: string, refused: number): Promise<void> {
  const rows: string[][] = []
  for await (const more of readCsv(createReadStream(file))) rows.push(...more.map(({ fields }) => fields))
  const columns = rows.shift()!
  const at = (name: string) => columns.indexOf(name)
  const about = rows.filter((row) => row[at('hrd')] === '1')
  same('rows of the file', rows.length, inFile.rows)
  same('refused', refused, inFile.refused)
  same('about defenders in the file', about.length, inFile.onDefenders)
  const db = openDatabase({ url, role: 'vigie_public', max: 2 })
  try {
    const filters = { source: 'upr', defenders: true } as const
    same(
      'in the register',
      (await listRecommendations(db, { source: 'upr' }, today)).total,
      inFile.rows - inFile.refused
    )
    same('about defenders in the register', (await listRecommendations(db, filters, today)).total, inFile.onDefenders)
    const counted = async (by: 'state' | 'position' | 'action' | 'region') =>
      (await countRecommendations(db, filters, by, today)).map(({ key, count }) => `${key} ${count}`).toSorted()
    const expected = (keyOf: (row: string[]) => string) =>
      [...Map.groupBy(about, keyOf)].map(([key, of]) => `${key} ${of.length}`).toSorted()
    same(
      'by State',
      await counted('state'),
      expected((row) => row[at('sur_iso3')]!)
    )
    same(
      'by position',
      await counted('position'),
      expected((row) => positionOf[row[at('response')]!] ?? 'none')
    )
    same(
      'by action',
      await counted('action'),
      expected((row) => row[at('action_category')]!)
    )
    const byRegion = await countRecommendations(db, filters, 'region', today)
    same(
      'by region',
      byRegion.reduce((sum, { count }) => sum + count, 0),
      inFile.onDefenders
    )
  } finally {
    await db.destroy()
  }
  console.log(
    `counted: ${inFile.onDefenders} of ${inFile.rows} about defenders, as the file has them by State, position and action`
  )
}

function same(what: string, found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${what}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`)
}
