import type { PageServerLoad } from './$types'
import { lists } from '#mandate/reference/reference-lists.ts'
import { asIndexed, unknownValues } from '#mandate/search/filters.ts'
import { mostCounted, nothing, search } from '#mandate/search/search.ts'
import { readSearchAddress, unknownInSearch } from '../../../../ui/search/search-address.ts'

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { lang, vigie } = locals
  const read = readSearchAddress(url.searchParams)
  // Filters are named as the index has them: Egypt for egy.
  const address = { ...read, filters: await asIndexed(vigie.db.public, read.filters) }
  const errors = [...unknownInSearch(url.searchParams), ...(await unknownValues(vigie.db.public, read.filters))]
  const [result, { states, mandates }] = await Promise.all([
    errors.length > 0 ? nothing : search(vigie.db.public, { ...address, lang }),
    lists(vigie.db.public, lang)
  ])
  // What somebody looked for stays with them: no cache keeps it, no other page is told of it.
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
  return { address, errors, result, mostCounted, names: { states: namesOf(states), mandates: namesOf(mandates) } }
}

const namesOf = (entries: ReadonlyMap<string, { name: string }>) =>
  Object.fromEntries([...entries].map(([code, { name }]) => [code, name]))
