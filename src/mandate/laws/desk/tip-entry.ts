import { isSurelyBefore, parsePartialDay } from '../../calendar.ts'
import type { EntryKind } from '../../entries/entry-kind.ts'
import { field } from '../../entries/fields.ts'
import { dayOf, hasAddress } from '../../entries/of-body.ts'
import { error } from '../../result.ts'
import { indexLaw, leaveIndex } from '../index-laws.server.ts'
import { effects } from '../law.ts'
import { linkLettersOfTips } from '../link-letters.server.ts'
import { putStage } from '../put-stage.ts'
import { stages, standing, type Stage } from '../stages.ts'
import { deleteLaw, insertLaw, insertNext } from '../store.server.ts'

const tipKinds = ['bill', 'decree', 'policy'] as const
export interface TipBody {
  state: string
  kind: (typeof tipKinds)[number]
  title: string
  lang: string
  titleEn?: string
  effect: string
  themes: string[]
  stage: Stage
  on: string
  /** Until when something can be said of it. */
  until?: string
  articles?: string
  source: string
  address?: string
}

/**
 * A bill of which somebody in the country tells the office (para. 51): it lies on the law desk at once, and stands in
 * the public register once an officer lets it through. What its articles do stays with the office.
 */
export const tipEntry: EntryKind = {
  kind: 'bill-tip',
  fields: {
    state: field.state({ required: true }),
    kind: field.choice('law_kind', tipKinds, { required: true }),
    title: field.line({ required: true, most: 500 }),
    lang: field.language({ required: true }),
    titleEn: field.line({ most: 500 }),
    effect: field.choice('law_effect', effects, { required: true }),
    themes: field.words('law-theme'),
    stage: field.choice(
      'law_stage',
      stages.filter((one) => standing(one) === 'moving'),
      { required: true }
    ),
    on: field.partialDay({ required: true, past: true }),
    until: field.day(),
    articles: field.text({ most: 4000 }),
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  stateField: 'state',
  inOffice: ['articles'],
  isPublicAlready: hasAddress,
  check: async (_, body) => {
    const { on, until } = body as unknown as TipBody
    return until !== undefined && isSurelyBefore({ on: until, precision: 'day' }, parsePartialDay(on)!)
      ? [error('day-before-other', 'until', { value: until, other: on })]
      : []
  },
  async release(trx, { id, body }) {
    const { on, until, titleEn, address, source, stage, ...given } = body as unknown as TipBody
    const isNew = await insertLaw(trx, {
      ...given,
      slug: id,
      level: 'national',
      titles: titleEn === undefined ? {} : { en: titleEn },
      groups: [],
      akn: null,
      url: address ?? null,
      sha256: null
    })
    if (!isNew) return
    await putStage(trx, { slug: id, law: id, stage, ...dayOf(on), source, sourceUrl: address ?? null })
    if (until !== undefined)
      await insertNext(trx, { slug: id, law: id, stage: null, ...dayOf(until), source, sourceUrl: address ?? null })
    await linkLettersOfTips(trx, { tip: id })
    await indexLaw(trx, id)
  },
  async takeOut(trx, { id }) {
    await leaveIndex(trx, id)
    await deleteLaw(trx, id)
  }
}
