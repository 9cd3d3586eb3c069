import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { canonicalJson } from '#platform/canonical-json.ts'
import type { Trx } from '#platform/db.ts'
import { appendEvents } from '#platform/event-log.ts'
import { isDay, type Day } from '../../calendar.ts'
import { inTransaction, type Desk } from '../../communications/desk.ts'
import { may } from '../../permissions.ts'
import { done, error, refused, type DomainError, type Result } from '../../result.ts'
import { crossTabulate, type CrossTabulation } from '../cross-tabulate.ts'
import { dimensionNames } from '../dimensions.ts'
import { measureNames } from '../measures.ts'
import { notPublished } from '../published-persons.ts'
import { defaultScheme, makeQuery } from '../query.ts'
import { readRegions } from '../regions.store.server.ts'
import { smallest } from '../../communications/smallest-told.ts'
import { insertSnapshot, nextNumber, readClockPolicies } from './store.server.ts'
import { snapshotTables } from './tables.ts'

export interface PeriodToFreeze {
  from: Day
  to: Day
  title: string
  scheme?: string
}

/**
 * Freezes the public figures of a period under the next number, for ever. Of released letters alone, so that
 * nothing is decided here that two people did not decide at release.
 */
export async function freezePeriod(
  desk: Desk,
  period: PeriodToFreeze
): Promise<Result<{ number: number; sha256: string }>> {
  if (!may(desk.actor, 'freeze-period', { mandate: desk.mandate })) return refused('not-found')
  const errors = check(period, desk.today)
  if (errors.length > 0) return { ok: false, errors }
  return inTransaction(desk, async (trx) => {
    // All tables of one moment.
    await sql`set transaction isolation level repeatable read`.execute(trx)
    const scheme = period.scheme ?? defaultScheme
    const tables: CrossTabulation[] = []
    for (const { measure, by } of snapshotTables) {
      const query = makeQuery(desk.today, { measure, by: [...by], from: period.from, to: period.to, scheme })
      // Of persons there are whole reporting years.
      if (notPublished(query) === null) tables.push(await crossTabulate(trx, query))
    }
    const letters = tables[0]!.total.count ?? 0
    if (letters === 0) return refused('snapshot-without-letters', null, { from: period.from, to: period.to })
    const sha256 = createHash('sha256').update(canonicalJson(tables)).digest('hex')
    const number = await nextNumber(trx)
    await insertSnapshot(trx, {
      number,
      title: period.title.trim(),
      from: period.from,
      to: period.to,
      frozenOn: desk.today,
      scheme,
      letters,
      invented: tables[0]!.caveats.includes('invented'),
      codebook: await codebook(trx, scheme, desk.today),
      sha256,
      tables
    })
    await appendEvents(trx, [
      {
        at: desk.now,
        mandate: desk.mandate,
        type: 'period-frozen',
        subjectKind: 'snapshot',
        subjectId: String(number),
        actor: desk.actor.id,
        payload: { from: period.from, to: period.to, sha256, on: desk.today }
      }
    ])
    return done({ number, sha256 })
  })
}

function check({ from, to, title }: PeriodToFreeze, today: Day): DomainError[] {
  const errors: DomainError[] = []
  for (const [field, value] of [
    ['from', from],
    ['to', to]
  ] as const)
    if (!isDay(value)) errors.push(error('statistics-impossible-day', field, { value }))
  if (title.trim() === '' || title.trim().length > 200) errors.push(error('snapshot-title', 'title'))
  if (errors.length === 0 && from > to) errors.push(error('statistics-window-reversed', 'to', { value: to }))
  if (errors.length === 0 && to >= today) errors.push(error('snapshot-period-not-over', 'to', { value: to }))
  return errors
}

/** What the figures mean, kept with them: a scheme or a policy may be another one later. */
async function codebook(trx: Trx, scheme: string, today: Day): Promise<object> {
  const [regions, clockPolicies] = await Promise.all([readRegions(trx, scheme, today), readClockPolicies(trx)])
  return {
    definitions: 1,
    measures: measureNames,
    dimensions: dimensionNames,
    reportingYear: ['12-01', '11-30'],
    provisionalUntil: '01-31',
    personsFewerThanWithheld: smallest,
    scheme,
    regions: regions.regions.map(({ region, names }) => ({ region, names })),
    assignments: regions.byState,
    clockPolicies
  }
}
