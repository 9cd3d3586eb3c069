import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { actionStates, indicatorKinds } from './action.ts'
import { assessorKinds, assessorOfPartner, confidences, isUnnamed, statuses } from './assessment.ts'
import { findIndicator, findVoice, insertRow, readNumber } from './follow-up.store.server.ts'
import { dayColumns, langField, slugField, stateOf, takesOut, textsOf, wrongOf } from './entry-bodies.ts'

/** What somebody found of a recommendation, with what shows it: a status without evidence is none. */
export const assessment: EntryKind = {
  kind: 'assessment',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    status: field.choice('recs_status', statuses, { required: true }),
    by: field.choice('recs_assessor', assessorKinds, { required: true }),
    name: field.line({ least: 2 }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true, short: 'assessment-without-evidence' }),
    address: field.address(),
    confidence: field.choice('recs_confidence', confidences, { required: true }),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  author: { by: 'by', name: 'name', as: assessorOfPartner },
  isPublicAlready: hasAddress,
  check: (db, body) => wrongOf(db, body, { needsState: true }),
  async release(trx, { id, body }) {
    const said = textsOf(body)
    const { recommendation = '', name = null, by: kind = '' } = said
    const state = await stateOf(trx, said)
    await insertRow(trx, 'assessment', {
      slug: id,
      recommendation,
      state,
      voice: isUnnamed({ byKind: kind, byName: name })
        ? await findVoice(trx, { entry: id, recommendation, state, kind })
        : null,
      number: await readNumber(trx, id),
      status: said.status,
      by_kind: kind,
      by_name: name,
      ...dayColumns('on', said.on),
      evidence: said.evidence,
      evidence_url: said.address ?? null,
      confidence: said.confidence,
      lang: said.lang,
      invented: false
    })
  },
  takeOut: takesOut('assessment')
}

/** What is done for a recommendation, who leads, until when, and how defenders take part. */
export const action: EntryKind = {
  kind: 'recommendation-action',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    title: field.line({ required: true, least: 3, most: 500 }),
    lead: field.line({ required: true, least: 2 }),
    due: field.partialDay(),
    stands: field.choice('recs_action_stands', actionStates, { required: true }),
    participation: field.text({ most: 2000 }),
    address: field.address(),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  isPublicAlready: hasAddress,
  check: (db, body) => wrongOf(db, body, { dayField: 'due' }),
  async release(trx, { id, body }) {
    const { due, address, participation, ...said } = textsOf(body)
    await insertRow(trx, 'recommendation_action', {
      ...said,
      ...dayColumns('due', due),
      slug: id,
      state: await stateOf(trx, said),
      participation: participation ?? null,
      url: address ?? null,
      invented: false
    })
  },
  takeOut: takesOut('recommendation_action')
}

export const indicator: EntryKind = {
  kind: 'indicator',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    kind: field.choice('recs_indicator', indicatorKinds, { required: true }),
    title: field.line({ required: true, least: 3, most: 500 }),
    unit: field.line({ most: 80 }),
    target: field.decimal(),
    until: field.partialDay(),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  isPublicAlready: () => false,
  check: (db, body) => wrongOf(db, body, { dayField: 'until' }),
  async release(trx, { id, body }) {
    const { until, unit, target, ...said } = textsOf(body)
    await insertRow(trx, 'recommendation_indicator', {
      ...said,
      ...dayColumns('target', until),
      slug: id,
      state: await stateOf(trx, said),
      unit: unit ?? null,
      target: target ?? null,
      invented: false
    })
  },
  takeOut: takesOut('recommendation_indicator')
}

export const value: EntryKind = {
  kind: 'indicator-value',
  fields: {
    indicator: slugField(),
    value: field.decimal({ required: true }),
    on: field.partialDay({ required: true, past: true }),
    evidence: field.text({ required: true, most: 2000 }),
    address: field.address()
  },
  subjectField: 'indicator',
  isPublicAlready: hasAddress,
  check: async (db, body) =>
    (await findIndicator(db, textsOf(body).indicator ?? '')) ? [] : [error('not-found', 'indicator')],
  async release(trx, { id, body }) {
    const { on, evidence, address, ...said } = textsOf(body)
    await insertRow(trx, 'recommendation_value', {
      ...said,
      ...dayColumns('on', on),
      slug: id,
      source: evidence,
      source_url: address ?? null,
      invented: false
    })
  },
  takeOut: takesOut('recommendation_value')
}
