import { sql, type RawBuilder } from 'kysely'

/** The slug under which a recommendation is kept: another than this one where two sources have it (`import/link-sources.server.ts`). */
export const linkedTo = (slug: string): RawBuilder<string> =>
  sql`coalesce((select recommendation from released.recommendation_source where slug = ${slug}), ${slug})`
