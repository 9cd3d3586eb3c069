import { fractionDigits, minorUnits } from './money.ts'
import type { EntryKind } from '../../entries/entry-kind.ts'
import { field } from '../../entries/fields.ts'
import { languages, type Language } from '../../languages.ts'
import { error } from '../../result.ts'
import { dayOf, hasAddress, isLanguageCode } from '../of-entry.ts'
import { deleteRow } from '../store.server.ts'
import { assessments, instrumentKinds, planSections, planSubjects, statesOfStudy } from './protection.ts'
import { indexInstrument, leaveInstrument } from './index-instruments.server.ts'
import * as store from './store.server.ts'

const lang = field.choice('law_lang', languages)
const year = (required: boolean) => field.number({ required, least: 1990, most: 2199 })

interface InstrumentBody {
  kind: string
  state?: string
  body?: string
  since?: string
  text: string
  lang?: Language
  source: string
  address?: string
}

/** Guidelines or a mechanism that the register does not have yet. */
const instrument: EntryKind = {
  kind: 'protection-instrument',
  fields: {
    kind: field.choice('protection_kind', instrumentKinds, { required: true }),
    state: field.state(),
    body: field.line({ most: 80 }),
    since: field.partialDay(),
    text: field.text({ required: true, most: 2000 }),
    lang,
    source: field.line({ required: true, most: 500 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  check: async (_, given) => {
    const { state, body } = given as unknown as InstrumentBody
    if (state === undefined && body === undefined) return [error('required', 'state')]
    return state !== undefined && body !== undefined ? [error('state-or-body', 'body')] : []
  },
  async release(trx, { id, body: given }) {
    const { kind, state, body, since, text, lang: of, source, address } = given as unknown as InstrumentBody
    await store.insertInstrument(trx, {
      slug: id,
      kind,
      state: state ?? null,
      body: body ?? null,
      since: since === undefined ? null : dayOf(since),
      texts: { [of ?? 'en']: text },
      source,
      url: address ?? null
    })
    await indexInstrument(trx, id)
  },
  async takeOut(trx, { id }) {
    await leaveInstrument(trx, id)
    await store.deleteInstrument(trx, id)
  }
}

interface AccountBody {
  instrument: string
  year: number
  budget?: string
  currency?: string
  staff?: number
  coverage?: string
  difficulties?: string
  participation?: string
  lang?: Language
  source: string
  address?: string
}

/** What was known of one in a year: money, staff, whom it covers, what is hard, and the part that defenders have in it. */
const account: EntryKind = {
  kind: 'protection-account',
  fields: {
    instrument: field.line({ required: true, most: 120 }),
    year: year(true),
    budget: field.line({ most: 20 }),
    currency: field.line({ most: 3 }),
    staff: field.number({ least: 0, most: 1_000_000 }),
    coverage: field.text({ most: 2000 }),
    difficulties: field.text({ most: 2000 }),
    participation: field.text({ most: 2000 }),
    lang,
    source: field.line({ required: true, most: 500 }),
    address: field.address()
  },
  subjectField: 'instrument',
  isPublicAlready: hasAddress,
  async check(db, body) {
    const { instrument: of, budget, currency } = body as unknown as AccountBody
    const digits = currency === undefined ? null : fractionDigits(currency)
    return [
      ...(await whyNoInstrument(db, of)),
      ...(currency !== undefined && digits === null ? [error('wrong-type', 'currency', { value: currency })] : []),
      ...(budget !== undefined && currency === undefined ? [error('required', 'currency')] : []),
      ...(budget === undefined && currency !== undefined ? [error('required', 'budget')] : []),
      ...(budget !== undefined && digits !== null && minorUnits(budget, digits) === null
        ? [error('wrong-type', 'budget', { value: budget })]
        : [])
    ]
  },
  async release(trx, { id, body }) {
    const given = body as unknown as AccountBody
    const { budget, currency } = given
    await store.insertAccount(trx, {
      ...given,
      slug: id,
      budget: budget === undefined ? null : minorUnits(budget, fractionDigits(currency!)!),
      currency: currency ?? null,
      staff: given.staff ?? null,
      coverage: given.coverage ?? null,
      difficulties: given.difficulties ?? null,
      participation: given.participation ?? null,
      lang: given.lang ?? 'en',
      url: given.address ?? null
    })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'protection_account', id)
}

interface ViewBody {
  instrument: string
  year: number
  group?: string
  text: string
  lang?: Language
}

/** What defenders say of one, by whoever asked them: no name, no place, and always a second officer who looks. */
const view: EntryKind = {
  kind: 'protection-view',
  fields: {
    instrument: field.line({ required: true, most: 120 }),
    year: year(true),
    group: field.word('group'),
    text: field.text({ required: true, most: 2000 }),
    lang
  },
  subjectField: 'instrument',
  isPublicAlready: () => false,
  check: (db, body) => whyNoInstrument(db, (body as unknown as ViewBody).instrument),
  async release(trx, { id, body }) {
    const { group, lang: of, ...given } = body as unknown as ViewBody
    await store.insertView(trx, { ...given, slug: id, group: group ?? null, lang: of ?? 'en' })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'protection_view', id)
}

interface PlanBody {
  state: string
  subject: string
  title: string
  titleLang: string
  year: number
  section: string
  text?: string
  address?: string
}

/** A national action plan, with or without a section on defenders (para. 49). */
const plan: EntryKind = {
  kind: 'action-plan',
  fields: {
    state: field.state({ required: true }),
    subject: field.choice('plan_subject', planSubjects, { required: true }),
    title: field.line({ required: true, most: 500 }),
    titleLang: field.line({ required: true, most: 3 }),
    year: year(true),
    section: field.choice('plan_section', planSections, { required: true }),
    text: field.text({ most: 4000 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  check: async (_, body) => {
    const { titleLang } = body as unknown as PlanBody
    return isLanguageCode(titleLang) ? [] : [error('wrong-type', 'titleLang', { value: titleLang })]
  },
  async release(trx, { id, body }) {
    const { titleLang, address, text, ...given } = body as unknown as PlanBody
    await store.insertPlan(trx, { ...given, slug: id, lang: titleLang, text: text ?? null, url: address ?? null })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'action_plan', id)
}

interface StudyBody {
  state: string
  assessment: string
  on: string
  evidence: string
  lang?: Language
  address?: string
}

/** What became of a State since the study of 2006 (para. 17). */
const study: EntryKind = {
  kind: 'country-study',
  fields: {
    state: field.state({ required: true }),
    assessment: field.choice('study_assessment', assessments, { required: true }),
    on: field.partialDay({ required: true }),
    evidence: field.text({ required: true, most: 4000 }),
    lang,
    address: field.address()
  },
  stateField: 'state',
  // An assessment is ours, wherever its evidence stands.
  isPublicAlready: () => false,
  async check(db, body) {
    const { state: of, on } = body as unknown as StudyBody
    const list = await store.readStudyStates(db)
    // While its list is not whole, it may speak of any State.
    const isNone = list.length === statesOfStudy && !list.some(({ state }) => state === of)
    return [
      ...(isNone ? [error('not-in-study', 'state', { value: of })] : []),
      ...(on < '2006' ? [error('day-before-other', 'on', { value: on, other: '2006' })] : [])
    ]
  },
  async release(trx, { id, body }) {
    const { on, lang: of, address, ...given } = body as unknown as StudyBody
    await store.insertStudy(trx, { ...given, slug: id, ...dayOf(on), lang: of ?? 'en', url: address ?? null })
  },
  takeOut: (trx, { id }) => deleteRow(trx, 'country_study', id)
}

async function whyNoInstrument(db: Parameters<typeof store.hasInstrument>[0], slug: string) {
  return (await store.hasInstrument(db, slug)) ? [] : [error('instrument-not-found', 'instrument', { value: slug })]
}

export const protectionEntries: readonly EntryKind[] = [instrument, account, view, plan, study]
