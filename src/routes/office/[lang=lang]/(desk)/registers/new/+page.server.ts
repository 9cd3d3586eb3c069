import { error } from '@sveltejs/kit'
import { choosersOf } from '#mandate/registers/choosers.ts'
import { findSubject } from '#mandate/registers/find-subject.ts'
import { isFoundByState, subjectsOf } from '../../../../registers-of-state.ts'
import { entryKinds, kindOf } from '#mandate/registers/kinds.ts'
import { filledByAddress, shownKind } from '#mandate/registers/show-fields.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import type { PageServerLoad } from './$types'

/** A form for an entry of the kind that the address names; fields that it names come filled in. */
export const load: PageServerLoad = async ({ locals: { vigie, lang }, url }) => {
  const asked = url.searchParams.get('kind')
  if (!asked)
    return {
      kinds: entryKinds.map(({ kind }) => kind),
      shown: null,
      choosers: [],
      kept: [],
      about: null,
      site: '',
      values: {},
      anew: null,
      states: [],
      of: null,
      ofState: []
    }
  const kind = kindOf(asked)
  if (!kind) error(404, { message: 'not-found' })
  const reference = await lists(vigie.db.office, lang)
  const shown = shownKind(kind, reference)
  const isNamed = shown.subjectField !== null && url.searchParams.has(shown.subjectField)
  const choosers = await choosersOf(vigie.db.office, kind, url.searchParams)
  return {
    kinds: [],
    shown,
    choosers,
    kept: [...url.searchParams].filter(([name, value]) => !name.startsWith('find-') && value.length <= 300),
    // What is not found by words is shown by the field that the whole entry belongs to.
    about: choosers.some(({ field }) => field === shown.subjectField)
      ? null
      : await findSubject(vigie.db.office, shown, url.searchParams),
    site: `${vigie.config.surfaces.public.origin ?? ''}/${lang}`,
    values: filledByAddress(shown.fields, url.searchParams) as Record<string, unknown>,
    anew: url.searchParams.get('anew'),
    states: [...reference.states].map(([code, { name }]) => [code, name] as const),
    // Which State she looks in; null where the address says to what it belongs, or a State finds nothing.
    of: isFoundByState(shown.subjectField) && !isNamed ? (url.searchParams.get('of') ?? '') : null,
    ofState: await subjectsOf(vigie.db.office, kind, url.searchParams, vigie.today())
  }
}
