import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { recommendationKind } from './kinds.ts'
import { namesLanguage } from './own-words.ts'

interface Found {
  kind: string
  subject: string
  part: string
  lang: string
}

/** Of each hit whether its words are those of the source: asked only of what is in another language than the reader's. */
export async function readOriginals(db: Db, hits: readonly Found[], lang: string): Promise<boolean[]> {
  const doubtful = hits.filter((hit) => hit.lang !== lang && hit.kind === recommendationKind && hit.part === 'text')
  const ours = doubtful.length === 0 ? new Set() : await readOurs(db, doubtful)
  return hits.map((hit) => !namesLanguage(hit.part) && !(doubtful.includes(hit) && ours.has(hit.subject)))
}

async function readOurs(db: Db, hits: readonly Found[]): Promise<Set<string>> {
  const { rows } = await sql<{ slug: string }>`
    select slug from released.recommendation
    where slug = any (${hits.map(({ subject }) => subject)}::text[]) and texts is not null`.execute(db)
  return new Set(rows.map(({ slug }) => slug))
}
