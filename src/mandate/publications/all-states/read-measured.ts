import type { Day } from '#mandate/calendar.ts'
import { readProtection } from '#mandate/laws/protection/read-protection.ts'
import { principles, type HeldBy } from '#mandate/principles/principles.ts'
import { heldOf, readHeld } from '#mandate/principles/read-held.ts'
import type { Measure } from '#mandate/recommendations/measures.ts'
import { everyVisit, listStandingInvitations, type ListedVisit } from '#mandate/visits/list-visits.ts'
import { isWaiting } from '#mandate/visits/steps.ts'
import { checklistOf } from '#mandate/visits/visit.ts'
import type { Db } from '#platform/db.ts'
import { countByState } from '../countries/list-countries.ts'
import type { Measured, MeasuredByState } from './measured.ts'
import { countActions, countArticles, countFindings, countLawsByEffect, type Asked } from './store.server.ts'

type ByState = ReadonlyMap<string, readonly Measured[]>

/** What the registers have of every State, for each recommendation that they measure (A/HRC/34/52, para. 85). */
export async function readMeasured(db: Db, asked: readonly Asked[], today: Day): Promise<MeasuredByState> {
  const campaigns = asked.find(({ measuredBy }) => measuredBy === 'campaigns')?.slug ?? ''
  const [articles, findings, actions, held, visits, replies, laws] = await Promise.all([
    countArticles(db),
    countFindings(db),
    countActions(db, campaigns),
    ofPrinciples(db),
    ofVisits(db, today),
    ofReplies(db, today),
    countLawsByEffect(db)
  ])
  return new Map<Measure, ByState>([
    ['declaration', byState(articles, ({ state, n }) => ({ code: 'articles', n, path: `laws?state=${state}` }))],
    ['resolutions', byState(findings, ({ state, n }) => ({ code: 'findings', n, path: `resolutions?state=${state}` }))],
    [
      'campaigns',
      byState(actions, ({ state, n }) => ({
        code: 'actions',
        n,
        path: `recommendations/${campaigns}?state=${state}`
      }))
    ],
    ['seven-principles', held],
    ['visit-checklist', visits],
    ['reply-coverage', replies],
    [
      'law-register',
      byState(laws, ({ state, key, n }) => ({
        code: 'laws',
        key: key!,
        n,
        path: `laws?state=${state}&effect=${key}`
      }))
    ]
  ])
}

const byState = <T extends { state: string }>(rows: readonly T[], measure: (row: T) => Measured): ByState =>
  new Map([...Map.groupBy(rows, ({ state }) => state)].map(([state, of]) => [state, of.map(measure)]))

/**
 * What there is to be held against the seven principles of A/HRC/31/55: guidelines, mechanisms, plans with a section; and
 * beside each, as beside each measure of the State, how many of the seven who found met.
 */
async function ofPrinciples(db: Db): Promise<ByState> {
  const [{ mechanisms, guidelines, plans }, things] = await Promise.all([readProtection(db), readHeld(db)])
  const held = heldOf(things, 'instrument')
  const rows = [
    ...[...mechanisms, ...guidelines].flatMap(({ state, kind, slug }) => {
      const path = `protection#${slug}`
      return state === null
        ? []
        : [{ code: kind, path }, ...metOf(held.get(slug) ?? [], path)].map((measured) => ({ state, measured }))
    }),
    ...things.flatMap(({ of, state, recommendation, held: by }) =>
      of === 'instrument' || state === null
        ? []
        : metOf(by, `recommendations/${recommendation}?state=${state}`).map((measured) => ({ state, measured }))
    ),
    ...plans
      .filter(({ section }) => section === 'yes')
      .map(({ state }) => ({ state, measured: { code: 'plan' as const, path: 'protection#plans' } }))
  ]
  return byState(rows, ({ measured }) => measured)
}

const metOf = (held: readonly HeldBy[], path: string): Measured[] =>
  held.map(({ byKind, byName, met, findings }) => ({
    code: 'principles',
    key: byKind,
    ...(byName !== null && { by: byName }),
    ...(findings.some(({ invented }) => invented) && { invented: true }),
    n: met,
    of: principles.length,
    path
  }))

/** The visit that moved last, how long it waits, its terms; a standing invitation beside it, which is no visit. */
async function ofVisits(db: Db, today: Day): Promise<ByState> {
  const [visits, standing] = await Promise.all([everyVisit(db, {}, today), listStandingInvitations(db)])
  const newest = [...Map.groupBy(visits, ({ state }) => state)].map(([state, [visit]]) => ({ state, of: visit! }))
  const rows = [
    ...newest.flatMap(({ state, of }) => measuredOf(of).map((measured) => ({ state, measured }))),
    ...standing.map(({ state }) => ({ state, measured: { code: 'standing' as const, path: 'visits#standing' } }))
  ]
  return byState(rows, ({ measured }) => measured)
}

function measuredOf({ slug, status, wait, terms }: ListedVisit): Measured[] {
  const path = `visits/${slug}`
  const open = isWaiting(status) && wait?.answer === null ? wait : null
  const known = checklistOf(terms)
  const accepted = known.filter(({ stands }) => stands === 'accepted').length
  const unknown = known.filter(({ stands }) => stands === 'not-known').length
  return [
    {
      code: 'visit',
      key: status ?? 'none',
      ...(open && open.days !== null && { n: open.days, atLeast: !open.isExact }),
      path
    },
    ...(unknown < known.length ? [{ code: 'terms' as const, n: accepted, of: known.length, unknown, path }] : [])
  ]
}

/** Letters with a reply that is more than an acknowledgement, of all letters released; and of each other mandate's record. */
async function ofReplies(db: Db, today: Day): Promise<ByState> {
  const countries = await countByState(db, today)
  const written = countries.flatMap(({ code: state, others, ...own }) => [
    { state, letters: own.letters, answered: own.answered, record: undefined },
    ...others.map(({ record, letters, answered }) => ({ state, letters, answered, record }))
  ])
  return byState(
    written.filter(({ letters }) => letters > 0),
    ({ state, letters, answered, record: key }) => ({
      code: 'answered',
      ...(key !== undefined && { key }),
      n: answered,
      of: letters,
      path: `letters?state=${state}${key === undefined ? '' : `&record=${key}`}`
    })
  )
}
