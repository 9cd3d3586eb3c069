import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { languages } from '../languages.ts'
import { indexPassages, removePassages } from '../search/index-passages.server.ts'
import type { Passage } from '../search/passage.ts'
import { sourceOf } from '../search/source-of.ts'
import { readVisits } from './store.server.ts'
import { dayInOrder, yearOf, type Visit } from './visit.ts'

/** The kind of passage of a visit. */
const visitPassage = 'visit'

/** What has words of its own is found by them, a passage in each language that it has; in the transaction that changes it. */
export async function indexVisits(trx: Trx, slugs: readonly string[] | 'all'): Promise<void> {
  const visits = await readVisits(trx, slugs === 'all' ? sql`true` : sql`v.slug = any (${[...slugs]}::text[])`)
  await removePassages(
    trx,
    visits.map(({ slug }) => sourceOf(visitPassage, slug))
  )
  await indexPassages(trx, visits.flatMap(passagesOf))
}

export const takeOutOfSearch = (trx: Trx, slugs: readonly string[]): Promise<void> =>
  removePassages(
    trx,
    slugs.map((slug) => sourceOf(visitPassage, slug))
  )

function passagesOf(visit: Visit): Passage[] {
  const last = visit.events.at(-1)
  return languages.flatMap((lang) => {
    const texts = [visit.texts[lang], ...visit.events.map(({ texts }) => texts[lang])].filter(Boolean)
    if (texts.length === 0) return []
    return {
      source: sourceOf(visitPassage, visit.slug),
      part: lang,
      kind: visitPassage,
      subject: visit.slug,
      title: '',
      text: texts.join('\n'),
      lang,
      day: last ? dayInOrder(last) : '1900-01-01',
      precision: last?.onDay ? last.onPrecision : 'unknown',
      year: yearOf(visit),
      states: [visit.state],
      mandates: [visit.mandate],
      invented: visit.invented
    }
  })
}
