import { redirect } from '@sveltejs/kit'
import { readDueQuery, searchOf } from '#mandate/due/due-query.ts'
import { listDue, yearsOfDue } from '#mandate/due/list-due.ts'
import { missingOn } from '#mandate/due/missing.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const today = vigie.today()
  const reference = await lists(db, lang)
  const read = readDueQuery(url.searchParams, reference)
  const [years, missing] = await Promise.all([yearsOfDue(db, today), missingOn(db, today)])
  const names = [...reference.states.values()].map(({ code, name }) => [code, name] as const)
  const base = {
    today,
    years,
    missing,
    names,
    typed: read.typed,
    origin: siteOrigin(vigie.config, url)
  }
  if (!read.ok) return { ...base, errors: read.errors, list: null, search: '', states: new Map<string, never>() }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/calendar${search}`)
  const list = await listDue(db, read.filters, today, { after: read.after })
  const named = new Set(list.entries.flatMap(({ states }) => states))
  return {
    ...base,
    errors: [],
    list: { ...list, isFirst: read.after === null },
    search,
    states: new Map([...reference.states].filter(([code]) => named.has(code)))
  }
}
