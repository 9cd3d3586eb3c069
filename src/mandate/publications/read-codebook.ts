import type { Db } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { loadNames, type Names } from '../statistics/names.ts'
import { defaultScheme } from '../statistics/query.ts'
import { listRegionSchemes, type RegionScheme } from './region-schemes.server.ts'

export type { RegionScheme }

/** What the codebook is made of: names of all codes in a language, and the ways of placing States in regions. */
export async function readCodebook(
  db: Db,
  { lang, today }: { lang: string; today: Day }
): Promise<{ names: Names; schemes: RegionScheme[] }> {
  const [names, schemes] = await Promise.all([loadNames(db, defaultScheme, today, lang), listRegionSchemes(db)])
  return { names, schemes }
}
