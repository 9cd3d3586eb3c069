import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import { recommendationKind } from '../search/kinds.ts'
import { deletePassages } from '../search/store.server.ts'
import { deleteRow, insertRow, isInDocument, readIdOf } from './follow-up.store.server.ts'
import { indexRecommendationsIn } from './index-recommendations.server.ts'
import { addressees, positions, sources } from './recommendation.ts'
import { dayColumns, langField, textsOf, type Several } from './entry-bodies.ts'
import { unlinkSources } from './unlink-sources.server.ts'
import { action, assessment, indicator, value } from './progress-entries.ts'
import { actionStep, position } from './answer-entries.ts'
import { line, lineage } from './line-entries.ts'

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
    paragraph: field.numbered({ required: true, most: 40 }),
    made: field.partialDay({ required: true, past: true }),
    maker: field.line({ least: 2 }),
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
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { addressee, state, document = '', paragraph = '', made = '' } = textsOf(body)
    if (addressee === 'state' && state === undefined) return [error('required', 'state')]
    if (addressee !== 'state' && state !== undefined) return [error('state-of-no-addressee', 'state')]
    if (made < '1948') return [error('day-before-other', 'made', { value: made, other: '1948' })]
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
    await unlinkSources(trx, { recommendation: id })
    await deleteRow(trx, 'recommendation', id)
  }
}

export const recommendationEntries: readonly EntryKind[] = [
  recommendation,
  position,
  assessment,
  action,
  actionStep,
  indicator,
  value,
  line,
  lineage
]
