import { firstYearOfLaws, writeDayOf } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { languages, type Language } from '../languages.ts'
import { error } from '../result.ts'
import { effects, lawKinds, levels } from './law.ts'
import { tipEntry } from './desk/tip-entry.ts'
import { nextEntry } from './next-entry.ts'
import { lawParts } from './parts-entries.ts'
import { putStage } from './put-stage.ts'
import { stages, whyNoStage, type Stage } from './stages.ts'
import { textEntries } from './text-entries.ts'
import { indexLaw, leaveIndex } from './index-laws.server.ts'
import { wrongAkn, wrongSha256 } from './of-entry.ts'
import * as store from './store.server.ts'

interface LawBody {
  state: string
  kind: string
  level: string
  effect: string
  title: string
  lang: string
  themes: string[]
  groups: string[]
  akn?: string
  address?: string
  sha256?: string
  stage: Stage
  on: string
  source: string
}
const titleField = (lang: Language) => `title${lang[0]!.toUpperCase()}${lang[1]}`

const law: EntryKind = {
  kind: 'law',
  fields: {
    state: field.state({ required: true }),
    kind: field.choice('law_kind', lawKinds, { required: true }),
    level: field.choice('law_level', levels, { required: true }),
    title: field.line({ required: true, most: 500 }),
    lang: field.language({ required: true }),
    ...Object.fromEntries(languages.map((lang) => [titleField(lang), field.line({ most: 500 })])),
    effect: field.choice('law_effect', effects, { required: true }),
    themes: field.words('law-theme'),
    groups: field.words('group'),
    stage: field.choice('law_stage', stages, { required: true }),
    on: field.partialDay({ required: true, past: true, first: firstYearOfLaws }),
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address(),
    akn: field.line(),
    sha256: field.line({ most: 64 })
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  check: async (_, body) => {
    const { akn, sha256 } = body as unknown as LawBody
    return [...wrongAkn(akn), ...wrongSha256(sha256)]
  },
  async release(trx, { id, body }) {
    const given = body as unknown as LawBody & Record<string, string | undefined>
    const titles = languages.flatMap((lang) =>
      given[titleField(lang)] ? [[lang, given[titleField(lang)]!] as const] : []
    )
    const isNew = await store.insertLaw(trx, {
      ...given,
      slug: id,
      titles: Object.fromEntries(titles),
      akn: given.akn ?? null,
      url: given.address ?? null,
      sha256: given.sha256 ?? null
    })
    if (!isNew) return
    const { stage, source } = given
    await putStage(trx, { slug: id, law: id, stage, ...dayOf(given.on), source, sourceUrl: given.address ?? null })
    await indexLaw(trx, id)
  },
  async takeOut(trx, { id }) {
    await leaveIndex(trx, id)
    await store.deleteLaw(trx, id)
  }
}

interface StageBody {
  law: string
  leaves?: Stage
  stage: Stage
  on: string
  source: string
  address?: string
}

/** A stage that a bill reached, and which it left: two who tell the same step don't move it twice. */
const stage: EntryKind = {
  kind: 'law-stage',
  fields: {
    law: field.named({ required: true }),
    leaves: field.choice('law_stage', stages),
    stage: field.choice('law_stage', stages, { required: true }),
    on: field.partialDay({ required: true, past: true, first: firstYearOfLaws }),
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  subjectField: 'law',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const given = body as unknown as StageBody
    const found = await store.findStanding(db, given.law)
    if (!found) return [error('law-not-found', 'law', { value: given.law })]
    const why = whyNoStage(found.last, { ...given, ...dayOf(given.on) })
    if (why === null) return []
    if (why === 'day-before-other') return [error(why, 'on', { value: given.on, other: writeDayOf(found.last!) })]
    return why === 'not-at-stage'
      ? [error('law-not-at-stage', 'leaves', { left: given.leaves!, stands: found.last!.stage })]
      : [error('law-no-such-step', 'stage', { left: found.last!.stage, next: given.stage })]
  },
  async release(trx, { id, body }) {
    const { law: of, stage: reached, on, source, address } = body as unknown as StageBody
    await putStage(trx, { slug: id, law: of, stage: reached, ...dayOf(on), source, sourceUrl: address ?? null })
    await indexLaw(trx, of)
  },
  async takeOut(trx, { id, body }) {
    await store.deleteRow(trx, 'law_stage', id)
    await indexLaw(trx, (body as unknown as StageBody).law)
  }
}

export const lawEntries: readonly EntryKind[] = [law, stage, nextEntry, ...textEntries, ...lawParts, tipEntry]
