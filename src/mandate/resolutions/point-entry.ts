import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { hasAddress } from '../entries/of-body.ts'
import { languages, type Language } from '../languages.ts'
import { error } from '../result.ts'
import { indexResolutions } from './index-resolutions.ts'
import { findForEntry, insertPoint, takeOutPoint } from './store.server.ts'

interface PointBody {
  resolution: string
  paragraph: string
  text: string
  language?: Language
  address?: string
}

/** A point that the register does not have yet: with the paragraph in which it stands, in our own short words. */
export const pointEntry: EntryKind = {
  kind: 'resolution-point',
  fields: {
    resolution: field.named({ required: true }),
    paragraph: field.numbered({ required: true, most: 40 }),
    text: field.text({ required: true, most: 1000 }),
    language: field.choice('resolution_language', languages),
    address: field.address()
  },
  subjectField: 'resolution',
  isPublicAlready: hasAddress,
  check: async (db, body) =>
    (await findForEntry(db, (body as unknown as PointBody).resolution)) ? [] : [error('not-found', 'resolution')],
  async release(trx, { id, body }) {
    const { resolution, paragraph, text, language = 'en' } = body as unknown as PointBody
    // Of a text that was taken out meanwhile: it comes back with it.
    const found = await findForEntry(trx, resolution)
    if (!found) return
    const { symbol } = found
    await insertPoint(trx, { slug: id, symbol, paragraph, texts: { [language]: text } })
    await indexResolutions(trx, [symbol])
  },
  async takeOut(trx, { id, body }) {
    await takeOutPoint(trx, id)
    const found = await findForEntry(trx, (body as unknown as PointBody).resolution)
    if (found) await indexResolutions(trx, [found.symbol])
  }
}
