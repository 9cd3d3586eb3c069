import { firstYearOfLaws } from '../calendar.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { field } from '../entries/fields.ts'
import { dayOf, hasAddress } from '../entries/of-body.ts'
import { error } from '../result.ts'
import type { Language } from '../languages.ts'
import { levels } from './law.ts'
import { wrongAkn, wrongSha256 } from './of-entry.ts'
import { lang } from './protection/entry-fields.ts'
import { stages, type Stage } from './stages.ts'
import { deleteRow, findStanding } from './store.server.ts'
import { deleteFact, insertFact, insertText, wasAt } from './texts.store.server.ts'

interface TextBody {
  law: string
  stage: Stage
  lang: string
  on: string
  address: string
  sha256?: string
  akn?: string
}

/** A text of it: as it was at a stage that it reached, in a language, with the fingerprint of what was read. */
const text: EntryKind = {
  kind: 'law-text',
  fields: {
    law: field.named({ required: true }),
    stage: field.choice('law_stage', stages, { required: true }),
    lang: field.language({ required: true }),
    on: field.partialDay({ required: true, past: true, first: firstYearOfLaws }),
    address: field.address({ required: true }),
    sha256: field.line({ most: 64 }),
    akn: field.line()
  },
  subjectField: 'law',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { law, stage, sha256, akn } = body as unknown as TextBody
    if (!(await findStanding(db, law))) return [error('law-not-found', 'law', { value: law })]
    return [
      ...((await wasAt(db, law, stage)) ? [] : [error('law-never-at-stage', 'stage', { stands: stage })]),
      ...wrongSha256(sha256),
      ...wrongAkn(akn)
    ]
  },
  async release(trx, { id, body }) {
    const { on, address, sha256, akn, ...given } = body as unknown as TextBody
    await insertText(trx, {
      ...given,
      ...dayOf(on),
      slug: id,
      url: address,
      sha256: sha256 ?? null,
      akn: akn ?? null
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'law_text', id)
}

interface FactBody {
  law: string
  level?: string
  akn?: string
  themes: string[]
  groups: string[]
  participation?: string
  lang?: Language
  source: string
  address?: string
}

/** What was not known of a law when it came, as of one from a tip: what is left out stays as it is. */
const fact: EntryKind = {
  kind: 'law-fact',
  fields: {
    law: field.named({ required: true }),
    level: field.choice('law_level', levels),
    akn: field.line(),
    themes: field.words('law-theme'),
    groups: field.words('group'),
    participation: field.text({ most: 4000 }),
    lang,
    source: field.line({ required: true, least: 3, most: 500 }),
    address: field.address()
  },
  subjectField: 'law',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { law, level, akn, themes, groups, participation } = body as unknown as FactBody
    if (!(await findStanding(db, law))) return [error('law-not-found', 'law', { value: law })]
    const isEmpty = [level, akn, participation].every((one) => one === undefined) && themes.length + groups.length === 0
    return isEmpty ? [error('law-fact-empty', 'level')] : wrongAkn(akn)
  },
  release(trx, { id, body }) {
    const { level, akn, participation, lang: of, address, ...given } = body as unknown as FactBody
    return insertFact(trx, {
      ...given,
      slug: id,
      level: level ?? null,
      akn: akn ?? null,
      participation: participation ?? null,
      participationLang: participation === undefined ? null : (of ?? 'en'),
      url: address ?? null
    })
  },
  takeOut: (trx, { id, body }) => deleteFact(trx, id, (body as unknown as FactBody).law)
}

export const textEntries: readonly EntryKind[] = [text, fact]
