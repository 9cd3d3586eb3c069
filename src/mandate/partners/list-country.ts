import { may } from '../permissions.ts'
import type { Standing } from '../recommendations/assessment.ts'
import { statusesOf } from '../recommendations/follow-up.ts'
import {
  eachRecommendation,
  listRecommendations,
  type RecommendationRow
} from '../recommendations/list-recommendations.ts'
import type { Place, RecommendationFilters } from '../recommendations/recommendations-query.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'

/** A recommendation with what each assessor found of it, side by side. */
export type Assessed = RecommendationRow & { standing: Standing }

export interface CountryPage {
  entries: Assessed[]
  total: number
  older: string | null
}

const isLetIn = ({ actor, mandate, state }: PartnerDesk) => may(actor, 'read-as-partner', { mandate, sentTo: [state] })

/** A page of what its country was recommended: of no other, whatever the address says. */
export async function listCountry(
  desk: PartnerDesk,
  filters: Pick<RecommendationFilters, 'defenders'>,
  place: Place | null
): Promise<Result<CountryPage>> {
  if (!isLetIn(desk)) return refused('not-allowed')
  const page = await listRecommendations(desk.released, { ...filters, state: desk.state }, desk.today, { place })
  return done({ ...page, entries: await assessed(desk, page.entries) })
}

/** All of it, for a file, a part at a time. */
export function takeCountry(desk: PartnerDesk): Result<AsyncGenerator<Assessed>> {
  return isLetIn(desk) ? done(eachAssessed(desk)) : refused('not-allowed')
}

async function* eachAssessed(desk: PartnerDesk): AsyncGenerator<Assessed> {
  let some: RecommendationRow[] = []
  for await (const one of eachRecommendation(desk.released, { state: desk.state }, desk.today)) {
    some.push(one)
    if (some.length < part) continue
    yield* await assessed(desk, some)
    some = []
  }
  yield* await assessed(desk, some)
}

async function assessed({ released, state }: PartnerDesk, rows: readonly RecommendationRow[]): Promise<Assessed[]> {
  const slugs = rows.map(({ slug }) => slug)
  const standings = await statusesOf(released, slugs, state)
  return rows.map((one) => ({ ...one, standing: standings.get(one.slug)! }))
}

const part = 200
