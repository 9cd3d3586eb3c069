import { entryKinds, entryRegisters } from '#mandate/registers/kinds.ts'
import { shownKind } from '#mandate/registers/show-fields.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { PageServerLoad } from './$types'

/** How entries read in her language; the entries themselves her browser asks for. */
export const load: PageServerLoad = async ({ locals: { vigie, lang } }) => {
  const reference = await lists(vigie.db.office, lang)
  return {
    site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`,
    registers: entryRegisters.map(({ register, kinds }) => ({ register, kinds: kinds.map(({ kind }) => kind) })),
    kinds: entryKinds.map((kind) => shownKind(kind, reference)),
    states: [...reference.states].map(([code, { name }]) => [code, name] as const)
  }
}
