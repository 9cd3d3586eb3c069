import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { actionStates } from './action.ts'
import { findAbout, findAction } from './follow-up.store.server.ts'
import { dayColumns, langField, slugField, textsOf, wrongDay, wrongOf } from './entry-bodies.ts'
import { positionsSaid } from './recommendation.ts'
import { deleteTold, insertTold } from './told-later.store.server.ts'

/** What a State said to a recommendation after it was made: to a visit's or a treaty body's it answers later, if it does. */
export const position: EntryKind = {
  kind: 'recommendation-position',
  fields: {
    recommendation: slugField(),
    position: field.choice('recs_position', positionsSaid, { required: true }),
    on: field.partialDay({ required: true, past: true }),
    source: field.text({ required: true, most: 500 }),
    address: field.address()
  },
  subjectField: 'recommendation',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const about = await findAbout(db, textsOf(body).recommendation ?? '')
    // What is asked of all, or of somebody else, no one State supports or notes.
    if (about && about.state === null) return [error('position-of-no-state', 'recommendation')]
    return wrongOf(db, body)
  },
  release(trx, { id, body }) {
    const { recommendation, position: said, on, source, address } = textsOf(body)
    return insertTold(trx, 'recommendation_position', {
      slug: id,
      recommendation,
      position: said,
      ...dayColumns('on', on),
      source,
      source_url: address ?? null,
      invented: false
    })
  },
  takeOut: (trx, { id }) => deleteTold(trx, 'recommendation_position', id)
}

/** That an action moved: it is under way, done, or given up. */
export const actionStep: EntryKind = {
  kind: 'action-step',
  fields: {
    measure: slugField(),
    state: field.state(),
    stands: field.choice('recs_action_stands', actionStates, { required: true }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true, most: 2000 }),
    address: field.address(),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'measure',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { measure = '', state, on } = textsOf(body)
    const found = await findAction(db, measure)
    if (!found) return [error('not-found', 'measure')]
    // One that is of no State in particular is nobody's own.
    if (state !== undefined && found.state === null) return [error('state-of-no-addressee', 'state')]
    if (state !== undefined && state !== found.state)
      return [error('recommendation-to-another-state', 'state', { value: state, state: found.state! })]
    return wrongDay('on', on, found.made)
  },
  release(trx, { id, body }) {
    const { measure, stands, on, evidence, address, lang } = textsOf(body)
    return insertTold(trx, 'recommendation_action_step', {
      slug: id,
      action: measure,
      stands,
      ...dayColumns('on', on),
      evidence,
      evidence_url: address ?? null,
      lang,
      invented: false
    })
  },
  takeOut: (trx, { id }) => deleteTold(trx, 'recommendation_action_step', id)
}
