import { may } from '../permissions.ts'
import type { Standing } from '../recommendations/assessment.ts'
import { statusesOf } from '../recommendations/follow-up.ts'
import {
  eachRecommendation,
  listRecommendations,
  type RecommendationRow
} from '../recommendations/list-recommendations.ts'
import type { PartnerKind } from '../entries/partner-kinds.ts'
import type { Addressee } from '../recommendations/recommendation.ts'
import type { Place, RecommendationFilters } from '../recommendations/recommendations-query.ts'
import { done, refused, type Result } from '../result.ts'
import type { PartnerDesk } from './desk.ts'

/** A recommendation with what each assessor found of it in its own country, side by side. */
export type Assessed = RecommendationRow & { standing: Standing }

export interface CountryPage {
  entries: Assessed[]
  total: number
  older: string | null
}

/** What is asked of no State by itself, but of all of them, or of bodies like this partner. */
export interface AskedOfMany {
  of: Addressee
  entries: Assessed[]
  total: number
}

/** To whom it speaks that concerns a partner: its State, all States, and bodies like it. */
export const addresseesFor = (kind: PartnerKind): Addressee[] => ['state', 'all-states', ...(bodiesLike[kind] ?? [])]
const bodiesLike: Partial<Record<PartnerKind, Addressee[]>> = { nhri: ['nhri'], ngo: ['civil-society'] }

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

/** What else concerns it, with how that stands in its own country alone. */
export async function listAskedOfMany(desk: PartnerDesk): Promise<Result<AskedOfMany[]>> {
  if (!isLetIn(desk)) return refused('not-allowed')
  const [, ...many] = addresseesFor(desk.partner.kind)
  const listed = many.map(async (of) => {
    const { entries, total } = await listRecommendations(desk.released, { addressee: of }, desk.today, { limit: most })
    return { of, total, entries: inOrder(await assessed(desk, entries)) }
  })
  return done((await Promise.all(listed)).filter(({ total }) => total > 0))
}
// A document's paragraphs as it has them; of documents the newest first, as they come.
const inOrder = (entries: readonly Assessed[]): Assessed[] =>
  [...Map.groupBy(entries, ({ document }) => document).values()].flatMap((ofOne) =>
    ofOne.toSorted((a, b) => (a.paragraph ?? '').localeCompare(b.paragraph ?? '', 'en', { numeric: true }))
  )
const most = 100

/** All that concerns it, for a file, a part at a time: its own State's first. */
export function takeCountry(desk: PartnerDesk): Result<AsyncGenerator<Assessed>> {
  return isLetIn(desk) ? done(eachAssessed(desk)) : refused('not-allowed')
}

async function* eachAssessed(desk: PartnerDesk): AsyncGenerator<Assessed> {
  yield* eachOf(desk, { state: desk.state })
  // These are few, and in a file as on the page.
  const [, ...many] = addresseesFor(desk.partner.kind)
  for (const addressee of many) {
    const all: Assessed[] = []
    for await (const one of eachOf(desk, { addressee })) all.push(one)
    yield* inOrder(all)
  }
}

async function* eachOf(desk: PartnerDesk, filters: RecommendationFilters): AsyncGenerator<Assessed> {
  let some: RecommendationRow[] = []
  for await (const one of eachRecommendation(desk.released, filters, desk.today)) {
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
