import { readProtection } from '#mandate/laws/protection/read-protection.ts'
import { principles } from '#mandate/principles/principles.ts'
import { heldOf, readHeld } from '#mandate/principles/read-held.ts'
import { byStateName } from '#mandate/reference/by-state-name.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang, vigie } = locals
  const db = vigie.db.public
  const [protection, things, { states, vocabulary }] = await Promise.all([
    readProtection(db),
    readHeld(db),
    lists(db, lang)
  ])
  const { guidelines, mechanisms, plans, study } = protection
  const named = new Set([
    ...[...guidelines, ...mechanisms, ...plans].flatMap(({ state }) => state ?? []),
    ...study.states.map(({ state }) => state),
    ...study.unsaid
  ])
  const groups = new Set(
    [...guidelines, ...mechanisms].flatMap(({ views }) => views.flatMap(({ group }) => group ?? []))
  )
  return {
    ...protection,
    plans: byStateName(plans, states),
    study: { ...study, states: byStateName(study.states, states) },
    held: heldOf(things, 'instrument'),
    states: new Map([...named].flatMap((code) => (states.has(code) ? [[code, states.get(code)!] as const] : []))),
    groups: new Map([...groups].map((code) => [code, vocabulary.get('group')?.get(code)?.label ?? code] as const)),
    principles: principles.map((code) => ({
      code,
      label: vocabulary.get('protection-principle')?.get(code)?.label ?? code
    })),
    today: vigie.today(),
    origin: siteOrigin(vigie.config, url)
  }
}
