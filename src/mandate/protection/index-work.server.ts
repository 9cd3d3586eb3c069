import type { Trx } from '#platform/db.ts'
import { calendarYear } from '../calendar.ts'
import { indexPassages, removePassages } from '../search/index-passages.server.ts'
import { sourceOf } from '../search/source-of.ts'
import { readWork } from './store.server.ts'

/** The kind of passage of what was done to protect defenders. */
const workPassage = 'protective-work'

/** Each is found by its text; in the transaction that writes it. */
export async function indexWork(trx: Trx, slugs: readonly string[] | 'all'): Promise<void> {
  const work = (await readWork(trx, null)).filter(({ slug }) => slugs === 'all' || slugs.includes(slug))
  await removePassages(
    trx,
    work.map(({ slug }) => sourceOf(workPassage, slug))
  )
  await indexPassages(
    trx,
    work.map(({ slug, state, byName, text, lang, onDay, onPrecision, invented }) => ({
      source: sourceOf(workPassage, slug),
      part: 'text',
      kind: workPassage,
      subject: slug,
      title: byName ?? '',
      text,
      lang,
      day: onDay,
      precision: onPrecision,
      year: calendarYear(onDay),
      states: [state],
      mandates: [],
      invented
    }))
  )
}

export const leaveSearch = (trx: Trx, slug: string): Promise<void> => removePassages(trx, [sourceOf(workPassage, slug)])
