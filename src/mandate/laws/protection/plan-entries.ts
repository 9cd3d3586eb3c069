import type { EntryKind } from '../../entries/entry-kind.ts'
import { field } from '../../entries/fields.ts'
import { dayOf, hasAddress } from '../../entries/of-body.ts'
import type { Language } from '../../languages.ts'
import { error } from '../../result.ts'
import { deleteRow } from '../store.server.ts'
import { assessments, planSections, planSubjects, statesOfStudy } from './protection.ts'
import * as store from './store.server.ts'
import { lang } from './entry-fields.ts'

interface PlanBody {
  state: string
  subject: string
  title: string
  titleLang: string
  year: number
  section: string
  text?: string
  participation?: string
  address?: string
}

/** A national action plan, with or without a section on defenders (para. 49). */
export const plan: EntryKind = {
  kind: 'action-plan',
  fields: {
    state: field.state({ required: true }),
    subject: field.choice('plan_subject', planSubjects, { required: true }),
    title: field.line({ required: true, most: 500 }),
    titleLang: field.language({ required: true }),
    year: field.year({ required: true }),
    section: field.choice('plan_section', planSections, { required: true }),
    text: field.text({ most: 4000 }),
    participation: field.text({ most: 4000 }),
    address: field.address()
  },
  stateField: 'state',
  isPublicAlready: hasAddress,
  async release(trx, { id, body }) {
    const { titleLang, address, text, participation, ...given } = body as unknown as PlanBody
    await store.insertPlan(trx, {
      ...given,
      slug: id,
      lang: titleLang,
      text: text ?? null,
      participation: participation ?? null,
      url: address ?? null
    })
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
export const study: EntryKind = {
  kind: 'country-study',
  fields: {
    state: field.state({ required: true }),
    assessment: field.choice('study_assessment', assessments, { required: true }),
    on: field.partialDay({ required: true, past: true }),
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
