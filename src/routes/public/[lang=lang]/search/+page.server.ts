import type { PageServerLoad } from './$types'
import { lists } from '#mandate/reference/reference-lists.ts'
import { mostCounted, nothing, search } from '#mandate/search/search.ts'
import { readSearch } from './read-search.ts'

export const load: PageServerLoad = async ({ locals, url, setHeaders }) => {
  const { lang, vigie } = locals
  const { address, errors } = await readSearch(locals, url.searchParams)
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
