import { sql } from 'kysely'
import type { Trx } from '#platform/db.ts'
import { addDays, calendarYear, type Day } from '../calendar.ts'
import { principles } from '../principles/principles.ts'
import { insertRow } from '../recommendations/follow-up.store.server.ts'
import { insertTold } from '../recommendations/told-later.store.server.ts'
import type { Language } from '../languages.ts'

/**
 * Invented recommendations to three States, and what invented assessors found of them: findings that disagree, advice that
 * comes a third time, actions with and without defenders, indicators of what was done and of what changed. Every text says
 * that it is invented, and alleges nothing of the State that it names.
 */
export async function fillFollowUp(trx: Trx, today: Day): Promise<void> {
  const year = calendarYear(today)
  const ago = (days: number) => ({ on_day: addDays(today, -days), on_precision: 'day' })
  const invented = { invented: true, lang: 'en' }
  await insertRow(trx, 'recommendation_line', { slug: lineSlug, texts: lineTexts, invented: true })
  const given = [
    { state: 'CHE', year: year - 16, source: 'visit', text: asks.line, line: lineSlug, made_by: holder },
    { state: 'CHE', year: year - 9, source: 'annual-report', text: asks.line, line: lineSlug, made_by: holder },
    {
      state: 'CHE',
      year: year - 2,
      source: 'treaty-body',
      text: asks.line,
      line: lineSlug,
      made_by: 'Invented committee'
    },
    { state: 'CHE', year: year - 3, source: 'visit', text: asks.focal, made_by: holder },
    { state: 'URY', year: year - 3, source: 'visit', text: asks.law, made_by: holder },
    {
      state: 'NZL',
      year: year - 2,
      source: 'upr',
      text: asks.funds,
      by_states: ['CHE', 'URY'],
      position: 'supported',
      cycle: 4
    }
  ]
  for (const [index, one] of given.entries())
    await insertRow(trx, 'recommendation', {
      ...base,
      ...invented,
      ...one,
      id: `00000000-0000-4000-8000-0000000de${String(index + 1).padStart(3, '0')}`,
      slug: slugAt(index),
      document: 'DEMO/INVENTED',
      paragraph: String(index + 1)
    })
  const found = (
    recommendation: string,
    state: string,
    by_kind: string,
    status: string,
    days: number,
    more: object
  ) => ({
    ...invented,
    ...ago(days),
    recommendation,
    state,
    by_kind,
    status,
    evidence: 'Invented for demonstration: a report that does not exist.',
    confidence: 'medium',
    ...more
  })
  const assessments = [
    found(slugAt(3), 'CHE', 'state', 'fully', 90, { by_name: 'Invented ministry', confidence: 'high' }),
    found(slugAt(3), 'CHE', 'nhri', 'not-implemented', 30, {}),
    found(slugAt(3), 'CHE', 'civil-society', 'partially', 60, { by_name: 'Invented association' }),
    found(slugAt(3), 'CHE', 'civil-society', 'not-implemented', 600, { by_name: 'Invented association' }),
    found(slugAt(4), 'URY', 'state', 'in-progress', 200, {}),
    found(slugAt(4), 'URY', 'un', 'in-progress', 100, { by_name: 'Invented field presence', confidence: 'low' }),
    found(slugAt(5), 'NZL', 'mandate', 'regressed', 45, {})
  ]
  for (const [index, one] of assessments.entries())
    await insertRow(trx, 'assessment', { ...one, slug: `DEMO-ASSESSMENT-${index + 1}` })
  await insertRow(trx, 'recommendation_action', {
    ...invented,
    slug: 'DEMO-ACTION-1',
    recommendation: slugAt(3),
    state: 'CHE',
    title: 'Invented: a focal point with a telephone that somebody answers',
    lead: 'Invented ministry',
    stands: 'planned',
    due_on: addDays(today, 120),
    due_precision: 'day',
    participation: 'Invented: four associations of defenders sit on its board'
  })
  await insertRow(trx, 'recommendation_action', {
    ...invented,
    slug: 'DEMO-ACTION-2',
    recommendation: slugAt(3),
    state: 'CHE',
    title: 'Invented: a circular to all police stations',
    lead: 'Invented police academy',
    stands: 'done',
    due_on: addDays(today, -30),
    due_precision: 'day'
  })
  for (const [at, principle] of principles.entries())
    await sql`
      insert into released.principle_finding (slug, measure, principle, met, by_kind, on_day, on_precision, evidence, lang, invented)
      values (${`DEMO-measure-principle-${at + 1}`}, 'DEMO-ACTION-1', ${principle}, ${at < 4 ? 'met' : 'not-known'}, 'state',
        ${addDays(today, -10)}, 'day', 'Invented for demonstration: a circular that does not exist.', 'en', true)`.execute(
      trx
    )
  await insertTold(trx, 'recommendation_action_step', {
    ...invented,
    slug: 'DEMO-ACTION-STEP-1',
    action: 'DEMO-ACTION-1',
    stands: 'under-way',
    ...ago(150),
    evidence: 'Invented for demonstration: a circular that does not exist.'
  })
  for (const [index, [position, days]] of (
    [
      ['noted', 500],
      ['supported', 80]
    ] as const
  ).entries())
    await insertTold(trx, 'recommendation_position', {
      slug: `DEMO-POSITION-${index + 1}`,
      recommendation: slugAt(3),
      position,
      ...ago(days),
      source: 'Invented for demonstration: a note verbale that does not exist',
      invented: true
    })
  const indicators = [
    { kind: 'structure', title: 'Invented: the focal point is named in law', unit: null, target: 1 },
    { kind: 'process', title: 'Invented: calls answered within a day', unit: '%', target: 95 },
    { kind: 'outcome', title: 'Invented: defenders who say that they are safer than a year ago', unit: '%', target: 70 }
  ]
  for (const [index, one] of indicators.entries()) {
    const slug = `DEMO-INDICATOR-${index + 1}`
    await insertRow(trx, 'recommendation_indicator', {
      ...invented,
      ...one,
      slug,
      recommendation: slugAt(3),
      state: 'CHE',
      target_on: addDays(today, 365),
      target_precision: 'year'
    })
    for (const [at, days] of [400, 40].entries())
      await insertRow(trx, 'recommendation_value', {
        ...ago(days),
        slug: `${slug}-${at + 1}`,
        indicator: slug,
        value: index === 0 ? at : 30 + 20 * at - 10 * index,
        source: 'Invented survey',
        invented: true
      })
  }
}

const slugAt = (index: number) => `DEMO-RECOMMENDATION-${index + 1}`
const lineSlug = 'DEMO-LINE-1'
const holder = 'Invented Special Rapporteur'
const base = {
  addressee: 'state',
  position: 'none',
  issues: ['human-rights-defenders'],
  themes: ['reprisals'],
  persons: ['women'],
  sdg: ['16.10.1'],
  tags: [],
  by_states: [],
  concerns_defenders: true
}
const asks = {
  line: 'Invented for demonstration: answer letters within sixty days.',
  focal: 'Invented for demonstration: name a focal point for defenders in the capital and in each region.',
  law: 'Invented for demonstration: let defenders see a bill before it is tabled.',
  funds: 'Invented for demonstration: let associations receive funds from whoever gives them.'
}
const lineTexts: Record<Language, string> = {
  en: 'Invented: answer letters within sixty days',
  fr: 'Inventé : répondre aux lettres dans les soixante jours',
  es: 'Inventado: responder a las cartas en sesenta días',
  ar: 'مختلق: الرد على الرسائل في غضون ستين يومًا',
  ru: 'Вымышлено: отвечать на письма в течение шестидесяти дней',
  zh: '虚构：六十天内答复信函'
}
