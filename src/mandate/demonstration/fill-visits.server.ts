import type { Trx } from '#platform/db.ts'
import type { Day } from '../calendar.ts'
import { insertRow } from '../recommendations/follow-up.store.server.ts'
import { indexVisits } from '../visits/index-visits.server.ts'
import { insertEvent, insertTerm, insertVisit } from '../visits/store.server.ts'
import { demoVisits } from './visits.ts'

/** Writes the invented visits, and what the reports on them recommend; the register's own stay. */
export async function fillVisits(trx: Trx, mandate: string, states: readonly string[], today: Day): Promise<void> {
  const visits = demoVisits(mandate, states, today)
  for (const { visit, events, terms } of visits) {
    await insertVisit(trx, visit)
    for (const event of events) await insertEvent(trx, event)
    for (const term of terms) await insertTerm(trx, { ...term, invented: true })
    for (const { step, document, onDay } of events)
      if (document && (step === 'reported' || step === 'addendum'))
        await insertRecommendations(trx, visit, document, Number(onDay!.slice(0, 4)), step === 'reported' ? 3 : 1)
  }
  await indexVisits(
    trx,
    visits.map(({ visit }) => visit.slug)
  )
}

const asked = [
  'Invented for demonstration: adopt a law that recognizes and protects defenders.',
  'Invented for demonstration: investigate every threat against defenders within a month.',
  'Invented for demonstration: publish each year what was done for defenders in remote areas.'
]

async function insertRecommendations(
  trx: Trx,
  { slug, state }: { slug: string; state: string },
  document: string,
  year: number,
  count: number
): Promise<void> {
  const part = document.startsWith('DEMO/REPORT') ? 'report' : 'addendum'
  const invented = { lang: 'en', invented: true }
  for (const [at, text] of asked.slice(0, count).entries())
    await insertRow(trx, 'recommendation', {
      ...invented,
      slug: `${slug}-${part}-${at + 1}`,
      source: 'visit',
      year,
      document,
      paragraph: String(at + 1),
      addressee: 'state',
      state,
      position: 'none',
      issues: [],
      concerns_defenders: true,
      text
    })
  if (part === 'addendum') return
  for (const [by_kind, status] of [
    ['state', 'fully'],
    ['nhri', 'not-implemented'],
    ['civil-society', 'partially']
  ] as const)
    await insertRow(trx, 'assessment', {
      ...invented,
      slug: `${slug}-assessment-${by_kind}`,
      recommendation: `${slug}-report-1`,
      state,
      by_kind,
      status,
      on_day: `${year + 1}-02-01`,
      on_precision: 'day',
      evidence: 'Invented for demonstration: a report that does not exist.',
      confidence: 'medium'
    })
}
