import { redirect } from '@sveltejs/kit'
import { listCommitments } from '#mandate/commitments/list-commitments.ts'
import { readCommitmentsQuery, searchOf } from '#mandate/commitments/commitments-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const today = vigie.today()
  const reference = await lists(vigie.db.public, lang)
  const { states, vocabulary, mandates } = reference
  const read = readCommitmentsQuery(url.searchParams, reference)
  const base = {
    today,
    typed: read.typed,
    origin: siteOrigin(vigie.config, url),
    states: new Map([...states].map(([code, { name }]) => [code, name])),
    fields: [...(vocabulary.get('work-field') ?? [])].map(([code, { label }]) => [code, label] as const)
  }
  if (!read.ok)
    return { ...base, errors: read.errors, list: null, search: '', mandates: {} as Record<string, string>, about: [] }
  const search = searchOf(read.filters)
  // A form sends its empty fields too: the address that is kept and passed on has only what filters.
  if ([...url.searchParams.values()].includes('')) redirect(303, `/${lang}/commitments${search}`)
  const list = await listCommitments(vigie.db.public, read.filters, today, { after: read.after })
  const named = new Set(list.entries.flatMap(({ mandate }) => mandate ?? []))
  const about = new Set(list.entries.flatMap(({ about: codes }) => codes))
  return {
    ...base,
    errors: [],
    list: { ...list, isFirst: read.after === null },
    search,
    about: [...states.values()].filter(({ code }) => about.has(code)),
    mandates: Object.fromEntries([...named].map((code) => [code, mandates.get(code)?.name ?? code])) as Record<
      string,
      string
    >
  }
}
