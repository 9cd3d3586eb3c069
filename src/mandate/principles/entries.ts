import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { languages } from '../languages.ts'
import { assessorKinds, assessorOfPartner, isUnnamed } from '../recommendations/assessment.ts'
import { error } from '../result.ts'
import { metWords } from './principles.ts'
import { deleteFinding, findStateOf, insertFinding } from './findings.server.ts'

interface PrincipleBody {
  instrument?: string
  measure?: string
  state?: string
  principle: string
  met: string
  by: string
  name?: string
  on: string
  evidence: string
  address?: string
  lang: string
}

/** Something held against one of the seven principles, by whom and with what shows it. */
const heldAgainst = (kind: string, of: 'instrument' | 'measure'): EntryKind => ({
  kind,
  fields: {
    [of]: field.named({ required: true }),
    state: field.state(),
    principle: field.word('protection-principle', { required: true }),
    met: field.choice('principle_met', metWords, { required: true }),
    by: field.choice('recs_assessor', assessorKinds, { required: true }),
    name: field.line({ least: 2 }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true }),
    address: field.address(),
    lang: field.choice('language', languages, { required: true })
  },
  stateField: 'state',
  subjectField: of,
  author: { by: 'by', name: 'name', as: assessorOfPartner },
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { state, ...given } = body as unknown as PrincipleBody
    const itsState = await findStateOf(db, of, given[of] ?? '')
    if (itsState === undefined) return [error('not-found', of)]
    // One that is of no State in particular is nobody's own.
    return state !== undefined && state !== itsState
      ? [error('measure-of-another-state', 'state', { value: state, state: itsState ?? '' })]
      : []
  },
  async release(trx, { id, body }) {
    const { instrument, measure, by, name, on, address, ...given } = body as unknown as PrincipleBody
    await insertFinding(trx, {
      ...given,
      ...dayOf(on),
      slug: id,
      instrument: instrument ?? null,
      measure: measure ?? null,
      byKind: by,
      byName: name ?? null,
      isUnnamed: isUnnamed({ byKind: by, byName: name ?? null }),
      evidenceUrl: address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteFinding(trx, id)
})

export const principleEntries: readonly EntryKind[] = [
  heldAgainst('instrument-principle', 'instrument'),
  heldAgainst('measure-principle', 'measure')
]
