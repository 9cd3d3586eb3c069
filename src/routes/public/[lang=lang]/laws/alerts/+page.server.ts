import { askLawAlert } from '#mandate/laws/alerts/ask-law-alert.ts'
import { stateNames, lists } from '#mandate/reference/reference-lists.ts'
import { fail } from '@sveltejs/kit'
import { errorSentence } from '#messages'
import { anybody, textsOf } from './form.ts'
import type { Actions, PageServerLoad } from './$types'

/** A form: to whom, and of which country or theme. A State or theme in the address comes chosen. */
export const load: PageServerLoad = async ({ locals: { lang, vigie }, url, setHeaders }) => {
  // A page with a form on it is kept for nobody; its form tells where it comes from.
  setHeaders({ 'cache-control': 'no-store', 'referrer-policy': 'same-origin' })
  const { vocabulary } = await lists(vigie.db.public, lang)
  return {
    states: [...(await stateNames(vigie.db.public, lang)).values()].map(({ code, name }) => ({ code, name })),
    themes: [...(vocabulary.get('law-theme')?.values() ?? [])].map(({ code, label }) => ({ code, label })),
    chosen: { state: url.searchParams.get('state') ?? '', theme: url.searchParams.get('theme') ?? '' },
    isMailOn: vigie.config.mail !== null
  }
}

export const actions: Actions = {
  default: async (event) => {
    const { lang, vigie } = event.locals
    const typed = await textsOf(event)
    const desk = { db: vigie.db.public, actor: anybody, today: vigie.today(), now: vigie.now() }
    const asked = await askLawAlert(desk, { ...typed, lang })
    if (asked.ok) return { asked: true as const, isLater: asked.value.isLater, values: {}, errors: [] }
    const errors = asked.errors.map((error) => ({ field: error.field, sentence: errorSentence(error) }))
    return fail(422, { asked: false as const, isLater: false, values: typed, errors })
  }
}
