import { error, redirect } from '@sveltejs/kit'
import { kindsFor } from '#mandate/partners/bring-as-partner.ts'
import { listBrought } from '#mandate/partners/list-brought.ts'
import { takeBackEntry } from '#mandate/partners/take-back-entry.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { formsComeFromHere, stateName } from '../../../corner-session.ts'
import { partnerOf } from '../../../partner-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../refused-form.ts'
import type { Actions, PageServerLoad } from './$types'

export const csr = false

export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const { vigie, lang } = event.locals
  const desk = partnerOf(event)
  const listed = await listBrought(desk)
  if (!listed.ok) error(404, 'not-found')
  const reference = await lists(vigie.db.office, lang)
  return {
    brought: listed.value,
    kinds: kindsFor(desk).map((kind) => shownKind(kind, reference)),
    states: [...reference.states].map(([code, { name }]) => [code, name] as const),
    state: await stateName(event, desk.state),
    site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`
  }
}

export const actions: Actions = {
  'take-back': async (event) => {
    const { entry } = typedIn(await formOf(event))
    const taken = await takeBackEntry(partnerOf(event), { entry })
    if (!taken.ok) return refusedForm('take-back', taken.errors, {})
    redirect(303, `/${event.locals.lang}/partner/brought`)
  }
}
