import type { PageServerLoad } from './$types'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { namesIn } from '#mandate/publications/countries/names-in.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { showPreview } from '#mandate/releases/show-release.ts'

/** What the public will read, by the public's own component, in the language of the address. */
export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const { desk, lang, vigie } = locals
  setHeaders({ 'cache-control': 'no-store' })
  const reference = await lists(vigie.db.office, lang)
  const asked = {
    slug: params.slug,
    reply: url.searchParams.get('reply'),
    corrected: url.searchParams.has('corrected')
  }
  const shown = desk ? await showPreview(lettersDesk(desk), vigie.db.jobs, asked) : null
  if (!shown?.ok) return { letter: null, reference: { ...reference, states: new Map(), vocabulary: new Map() } }
  return {
    letter: shown.value,
    reference: {
      ...reference,
      states: namesIn([shown.value], reference.states),
      mandates: new Map([...reference.mandates].filter(([code]) => shown.value.signatories.includes(code))),
      regions: new Map()
    }
  }
}
