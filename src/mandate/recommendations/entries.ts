import type { Db, Trx } from '#platform/db.ts'
import { parsePartialDay } from '../calendar.ts'
import type { Body, EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { languages } from '../languages.ts'
import { error, type DomainError } from '../result.ts'
import { recommendationKind } from '../search/kinds.ts'
import { deletePassages } from '../search/store.server.ts'
import { actionStates, indicatorKinds } from './action.ts'
import { assessorKinds, confidences, statuses } from './assessment.ts'
import {
  deleteRow,
  findAbout,
  findIndicator,
  findVoice,
  insertRow,
  isInDocument,
  readIdOf,
  setLine,
  type About,
  type FollowUpTable
} from './follow-up.store.server.ts'
import { indexRecommendationsIn } from './index-recommendations.server.ts'
import { findLine } from './lines.store.server.ts'
import { addressees, positions, sources } from './recommendation.ts'

type Text = Record<string, string | undefined>
type Several = Record<string, string[]>
const textsOf = (body: Body) => body as unknown as Text

const slugField = () => field.line({ required: true, most: 120 })
const langField = () => field.choice('language', languages, { required: true })
const ofAddress = (body: Body) => textsOf(body).address !== undefined

/** A partial day as two columns. */
function dayColumns(name: string, text: string | undefined): Record<string, string | null> {
  const { on, precision } = parsePartialDay(text ?? '')!
  return name === 'on'
    ? { on_day: on, on_precision: on === null ? null : precision }
    : { [`${name}_on`]: on, [`${name}_precision`]: on === null ? null : precision }
}

/** What is wrong with what is brought to a recommendation: that there is none such, or that it is not that State's. */
async function wrongOf(db: Db, body: Body, needsState: boolean): Promise<DomainError[]> {
  const { recommendation = '', state } = textsOf(body)
  const about = await findAbout(db, recommendation)
  if (!about) return [error('not-found', 'recommendation')]
  if (about.state !== null && state !== undefined && state !== about.state)
    return [error('recommendation-to-another-state', 'state', { value: state, state: about.state })]
  if (needsState && about.addressee === 'all-states' && state === undefined) return [error('required', 'state')]
  return wrongDay(body, about)
}

function wrongDay(body: Body, { year }: About): DomainError[] {
  const { on } = textsOf(body)
  return on !== undefined && Number(on.slice(0, 4)) < year
    ? [error('day-before-other', 'on', { value: on, other: String(year) })]
    : []
}

/** The State that it is of: what is brought to a recommendation to one State is of that State, said or not. */
const stateOf = async (trx: Trx, { recommendation = '', state }: Text) =>
  (await findAbout(trx, recommendation))?.state ?? state ?? null

const takesOut =
  (table: FollowUpTable): EntryKind['takeOut'] =>
  (trx, { id }) =>
    deleteRow(trx, table, id)

/** What somebody found of a recommendation, with what shows it: a status without evidence is none. */
const assessment: EntryKind = {
  kind: 'assessment',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    status: field.choice('recs_status', statuses, { required: true }),
    by: field.choice('recs_assessor', assessorKinds, { required: true }),
    name: field.line(),
    on: field.partialDay({ required: true }),
    evidence: field.text({ required: true }),
    address: field.address(),
    confidence: field.choice('recs_confidence', confidences, { required: true }),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  partners: ['nhri', 'ngo', 'field-office'],
  author: { by: 'by', name: 'name', as: { nhri: 'nhri', ngo: 'civil-society', 'field-office': 'un' } },
  isPublicAlready: ofAddress,
  async check(db, body) {
    const { evidence = '' } = textsOf(body)
    if (evidence.length < 3) return [error('assessment-without-evidence', 'evidence')]
    return wrongOf(db, body, true)
  },
  async release(trx, { id, body }) {
    const said = textsOf(body)
    const { recommendation = '', name = null, by: kind = '' } = said
    const state = await stateOf(trx, said)
    const isVoice = name === null && kind !== 'state'
    await insertRow(trx, 'assessment', {
      slug: id,
      recommendation,
      state,
      voice: isVoice ? await findVoice(trx, { entry: id, recommendation, state, kind }) : null,
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

/** What a visit's or a yearly report's author, or another body, recommends. */
const recommendation: EntryKind = {
  kind: 'recommendation',
  fields: {
    source: field.choice(
      'recs_source',
      sources.filter((one) => one !== 'upr'),
      { required: true }
    ),
    document: field.line({ required: true, most: 80 }),
    paragraph: field.line({ required: true, most: 40 }),
    made: field.partialDay({ required: true }),
    maker: field.line(),
    addressee: field.choice('recs_addressee', addressees, { required: true }),
    state: field.state(),
    text: field.text({ required: true, most: 10_000 }),
    lang: langField(),
    themes: field.words('theme'),
    persons: field.words('group'),
    sdg: field.words('sdg-target'),
    position: field.choice('recs_position', positions),
    defenders: field.yes(),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: ofAddress,
  async check(db, body) {
    const { addressee, state, document = '', paragraph = '' } = textsOf(body)
    if (addressee === 'state' && state === undefined) return [error('required', 'state')]
    if (addressee !== 'state' && state !== undefined) return [error('state-of-no-addressee', 'state')]
    const isThere = await isInDocument(db, { document, paragraph, of: state ?? addressee! })
    return isThere ? [error('recommendation-on-record', 'paragraph')] : []
  },
  async release(trx, { id, body }) {
    const said = textsOf(body)
    const { themes = [], persons = [], sdg = [] } = body as unknown as Several
    await insertRow(trx, 'recommendation', {
      id,
      slug: id,
      source: said.source,
      document: said.document,
      paragraph: said.paragraph,
      year: Number(said.made!.slice(0, 4)),
      // A year alone stands in the year.
      ...dayColumns('on', said.made!.length > 4 ? said.made : undefined),
      made_by: said.maker ?? null,
      addressee: said.addressee,
      state: said.state ?? null,
      text: said.text,
      lang: said.lang,
      themes,
      persons,
      sdg,
      issues: [],
      tags: [],
      by_states: [],
      position: said.position ?? 'none',
      concerns_defenders: (body as Record<string, unknown>).defenders === true || persons.length > 0,
      url: said.address ?? null,
      invented: false
    })
    // A job may run twice: what it put into the search before is put there anew.
    await deletePassages(trx, [id], [recommendationKind])
    await indexRecommendationsIn(trx, [id])
  },
  async takeOut(trx, { id }) {
    const row = await readIdOf(trx, id)
    if (row) await deletePassages(trx, [row], [recommendationKind])
    await deleteRow(trx, 'recommendation', id)
  }
}

/** What is done for a recommendation, who leads, until when, and how defenders take part. */
const action: EntryKind = {
  kind: 'recommendation-action',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    title: field.line({ required: true, most: 500 }),
    lead: field.line({ required: true }),
    due: field.partialDay(),
    stands: field.choice('recs_action_stands', actionStates, { required: true }),
    participation: field.text({ most: 2000 }),
    address: field.address(),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  partners: ['nhri', 'ngo', 'field-office'],
  isPublicAlready: ofAddress,
  check: async (db, body) =>
    (['title', 'participation'] as const).some((name) => (textsOf(body)[name] ?? 'none').length < 3)
      ? [error('required', (textsOf(body).title ?? '').length < 3 ? 'title' : 'participation')]
      : wrongOf(db, body, false),
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

const indicator: EntryKind = {
  kind: 'indicator',
  fields: {
    recommendation: slugField(),
    state: field.state(),
    kind: field.choice('recs_indicator', indicatorKinds, { required: true }),
    title: field.line({ required: true, most: 500 }),
    unit: field.line({ most: 80 }),
    target: field.decimal(),
    until: field.partialDay(),
    lang: langField()
  },
  stateField: 'state',
  subjectField: 'recommendation',
  isPublicAlready: () => false,
  check: async (db, body) =>
    (textsOf(body).title ?? '').length < 3 ? [error('required', 'title')] : wrongOf(db, body, false),
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

const value: EntryKind = {
  kind: 'indicator-value',
  fields: {
    indicator: slugField(),
    value: field.decimal({ required: true }),
    on: field.partialDay({ required: true }),
    evidence: field.text({ required: true, most: 2000 }),
    address: field.address()
  },
  subjectField: 'indicator',
  isPublicAlready: ofAddress,
  async check(db, body) {
    if ((textsOf(body).evidence ?? '').length < 3) return [error('required', 'evidence')]
    return (await findIndicator(db, textsOf(body).indicator ?? '')) ? [] : [error('not-found', 'indicator')]
  },
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

/** A line of advice, in our own words: what is asked each time. */
const line: EntryKind = {
  kind: 'advice-line',
  fields: { text: field.text({ required: true, most: 1000 }), lang: langField() },
  isPublicAlready: () => true,
  async release(trx, { id, body }) {
    const { text, lang } = textsOf(body)
    await insertRow(trx, 'recommendation_line', { slug: id, texts: { [lang!]: text }, invented: false })
  },
  takeOut: takesOut('recommendation_line')
}

/** That a recommendation repeats a line. */
const lineage: EntryKind = {
  kind: 'lineage',
  fields: { recommendation: slugField(), line: slugField() },
  subjectField: 'recommendation',
  // It joins what is public with what is public.
  isPublicAlready: () => true,
  async check(db, body) {
    const { recommendation = '', line: to = '' } = textsOf(body)
    const about = await findAbout(db, recommendation)
    if (!about) return [error('not-found', 'recommendation')]
    if (!(await findLine(db, to))) return [error('not-found', 'line')]
    return about.line !== null ? [error('recommendation-in-a-line', 'recommendation')] : []
  },
  release: (trx, { body }) => setLine(trx, textsOf(body).recommendation!, textsOf(body).line!, textsOf(body).line!),
  takeOut: (trx, { body }) => setLine(trx, textsOf(body).recommendation!, textsOf(body).line!, null)
}

export const recommendationEntries: readonly EntryKind[] = [
  recommendation,
  assessment,
  action,
  indicator,
  value,
  line,
  lineage
]
