import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { error } from '../result.ts'
import { findAbout, insertRow, setLine } from './follow-up.store.server.ts'
import { findLine } from './lines.store.server.ts'
import { langField, slugField, takesOut, textsOf } from './entry-bodies.ts'

/** A line of advice, in our own words: what is asked each time. */
export const line: EntryKind = {
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
export const lineage: EntryKind = {
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
  // It has no row of its own: one that was refused takes nothing of what another says alike.
  async takeOut(trx, { body }, wasOut) {
    if (wasOut) await setLine(trx, textsOf(body).recommendation!, textsOf(body).line!, null)
  }
}
