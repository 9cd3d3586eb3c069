import { randomUUID } from 'node:crypto'
import { error, redirect } from '@sveltejs/kit'
import { bringAsPartner, filledIn, kindsFor } from '#mandate/partners/bring-as-partner.ts'
import { findForAnew } from '#mandate/partners/find-for-anew.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { findSubject } from '#mandate/registers/find-subject.ts'
import { filledByAddress, shownKind, type ShownField } from '#mandate/registers/show-fields.ts'
import { bodyOf } from '../../../../../ui/registers/read-form.ts'
import { isFoundByState, subjectsOf } from '../../../registers-of-state.ts'
import { formsComeFromHere, stateName } from '../../../corner-session.ts'
import { entryInWords } from '../../../entry-in-words.ts'
import { partnerOf } from '../../../partner-desk.ts'
import { formOf, refusedForm, typedIn } from '../../../refused-form.ts'
import type { Actions, PageServerLoad, RequestEvent } from './$types'

export const csr = false

/**
 * A form for an entry of the kind that the address names; fields that it names come filled in, and those of an entry of its
 * own that it brings anew.
 */
export const load: PageServerLoad = async (event) => {
  formsComeFromHere(event)
  const { locals, url } = event
  const { surfaces } = locals.vigie.config
  const desk = partnerOf(event)
  const shown = await shownOf(event)
  const given = filledByAddress(shown.fields, url.searchParams)
  const before = await findForAnew(desk, { entry: url.searchParams.get('anew') })
  const anew = before?.kind === shown.kind ? before : null
  const intake = surfaces.intake.origin
  const about = await findSubject(desk.released, shown, url.searchParams)
  const of = new URLSearchParams({ kind: shown.kind, of: desk.state })
  const kind = kindsFor(desk).find((one) => one.kind === shown.kind)!
  return {
    shown,
    about,
    // To what of its own State it may belong, where its register has a list of them.
    ofState: about ? [] : await subjectsOf(desk.released, kind, of, desk.today),
    isOfState: isFoundByState(shown.subjectField),
    site: `${surfaces.public.origin ?? ''}/${locals.lang}`,
    // Sent twice, it is brought once.
    id: randomUUID(),
    values: { ...inOwnLanguage(shown.fields, locals.lang), ...anew?.body, ...given } as Record<string, unknown>,
    named: anew?.named ?? false,
    partner: desk.partner,
    state: await stateName(event, desk.state),
    intake: intake === null ? null : `${intake}/${locals.lang}`
  }
}

export const actions: Actions = {
  default: async (event) => {
    const desk = partnerOf(event)
    const { kind, fields } = await shownOf(event)
    const form = await formOf(event)
    const id = typedIn(form).id ?? ''
    const named = form.get('named') === 'yes'
    const body = bodyOf(form, fields)
    const bringing = bringAsPartner(desk, { id, kind, named, body })
    const brought = await entryInWords(event, bringing, body)
    if (!brought.ok) return refusedForm('bring', brought.errors, { id, named, body })
    redirect(303, `/${event.locals.lang}/partner/brought`)
  }
}

/** A partner writes in the language of its page; in what language a bill is called, or a text was made, nobody knows but it. */
const inOwnLanguage = (fields: readonly ShownField[], lang: string): Record<string, string> => {
  const of = fields.find(({ name, form }) => (name === 'lang' || name === 'language') && form === 'choice')
  return of ? { [of.name]: lang } : {}
}

/** The kind as a partner is asked for it. */
async function shownOf(event: RequestEvent) {
  const asked = event.url.searchParams.get('kind')
  const kind = kindsFor(partnerOf(event)).find((one) => one.kind === asked)
  if (!kind) error(404, 'not-found')
  const shown = shownKind(kind, await lists(event.locals.vigie.db.office, event.locals.lang))
  const without = filledIn(kind)
  return {
    ...shown,
    mayBeNamed: kind.author?.name !== undefined,
    fields: shown.fields.filter(({ name }) => !without.includes(name))
  }
}
