import type { Db } from '#platform/db.ts'
import type { Importing, ImportResult } from '../../import/importing.ts'
import { compared, importTogether, type TogetherKind } from '../../import/import-together.ts'
import { problem } from '../../import/problem.ts'
import { languages } from '../../languages.ts'
import { fold } from '../../reference/fold.ts'
import { lists } from '../../reference/reference-lists.ts'
import { createResolver } from '../../reference/resolve.ts'
import { recommendationKind } from '../../search/kinds.ts'
import { deletePassages } from '../../search/store.server.ts'
import { indexSoon } from '../index-recommendations.server.ts'
import type { Recommendation } from '../recommendation.ts'
import { linkSources } from './link-sources.server.ts'
import { readUhriRow, uhriColumns, type UhriLists } from './read-uhri-row.ts'
import { allColumns, findInDocuments, giveRecommendations, placeGiven } from './store.server.ts'

/**
 * Takes in recommendations in the shape of the Universal Human Rights Index. A paragraph to a State that is there already,
 * however it came, keeps its address; what the source mended in it is mended here.
 */
export const importUhri = (importing: Importing): Promise<ImportResult> =>
  importTogether(importing, () => uhriFile(importing))

async function uhriFile({ connection: { db, client }, today }: Importing): Promise<TogetherKind<Recommendation>> {
  const known = await listsOf(db)
  const stored = await findInDocuments(db)
  const seen = new Set<string>()
  const touched = new Set<string>()
  const holders = new Map([...stored].map(([key, { slug }]) => [slug, key]))
  return {
    ...uhriColumns,
    event: 'recommendations-imported',
    idOf: ({ slug }) => slug,
    judge: (cell) => {
      const read = readUhriRow(cell, known, today)
      if (!read.ok) return { verdict: 'rejected', problems: read.problems }
      const key = keyOf(read.recommendation)
      if (seen.has(key)) return { verdict: 'rejected', problems: [problem('recommendation-twice', 'paragraph')] }
      const before = stored.get(key)
      const given = { ...read.recommendation, slug: before?.slug ?? read.recommendation.slug }
      // '104.1' and '104-1' have one address: the second would take the place of the first.
      const holder = holders.get(given.slug) ?? key
      if (holder !== key) return { verdict: 'rejected', problems: [addressTaken(cell('paragraph'), holder)] }
      seen.add(key)
      holders.set(given.slug, key)
      const { unknown } = read
      const notes = unknown.length > 0 ? (['kept-as-tags'] as const) : []
      const judged = compared(given, before?.print, printOf(given))
      if (judged.verdict !== 'unchanged' && given.state) touched.add(given.state)
      return { ...judged, notes, unknown }
    },
    send: (trx, taken) => giveRecommendations(trx, client, taken, allColumns),
    write: async (trx) => {
      await deletePassages(trx, await placeGiven(trx, allColumns), [recommendationKind])
      await indexSoon(trx)
    },
    finish: (trx) => linkSources(trx, touched)
  }
}

/** What makes it the same recommendation, in whatever file it stands. */
const keyOf = ({ document, paragraph, state }: Recommendation): string => [document, paragraph, state].join('\n')

const addressTaken = (value: string, holder: string) => {
  const [document = '', other = ''] = holder.split('\n')
  return problem('recommendation-address-taken', 'paragraph', { value, document, other })
}

/** What a row says, in one line: as PostgreSQL says it of what is kept (`findInDocuments`). */
const printOf = (one: Recommendation): string =>
  [
    one.source,
    one.cycle ?? '',
    one.session ?? '',
    one.year,
    one.onDay ?? '',
    one.onPrecision ?? '',
    one.byStates.join(' '),
    one.madeBy ?? '',
    one.position,
    one.issues.join(' '),
    one.themes.join(' '),
    one.affected.join('|'),
    one.sdg.join(' '),
    one.tags.join('|'),
    one.concernsDefenders ? 'yes' : 'no',
    one.lang,
    one.text
  ].join('\n')

/** Words of the vocabularies in all languages, and States by all their names. */
async function listsOf(db: Db): Promise<UhriLists> {
  // One after the other: an import has one connection.
  const resolver = await createResolver(db)
  const codes = new Map<string, string>()
  for (const lang of languages) {
    const { vocabulary } = await lists(db, lang)
    for (const list of ['theme', 'upr-issue'])
      for (const { code, label } of vocabulary.get(list)?.values() ?? []) {
        codes.set(`${list} ${fold(code)}`, code)
        codes.set(`${list} ${fold(label)}`, code)
      }
  }
  return {
    findState: (name) => resolver.findState(name),
    findWord: (list, word) => codes.get(`${list} ${fold(word)}`) ?? null
  }
}
