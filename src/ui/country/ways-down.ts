import type { Country } from '#mandate/publications/countries/find-country.ts'
import { lettersHref } from '../letters-href.ts'

/** A number of a country's page, and the list that has exactly so many rows. */
export interface WayDown {
  count: number
  href: string
}

/** Every number of a country's page that is a link, but for those of years and kinds, which are made of their keys. */
export function waysDown(country: Country, lang: string) {
  const { recommendations, visits, commitments, resolutions, laws, work, due, figures } = country
  const state = country.state.code
  const to = (list: string, more: Record<string, string> = {}) =>
    `/${lang}/${list}?${new URLSearchParams({ state, ...more })}`
  const way = (count: number, href: string): WayDown => ({ count, href })
  const found = recommendations.found.flatMap(({ kind, counts }) =>
    counts.map(({ status, count, onDefenders }) => {
      const more = { status, 'assessed-by': kind }
      const all = way(count, to('recommendations', more))
      return { kind, status, all, onDefenders: way(onDefenders, to('recommendations', { defenders: 'yes', ...more })) }
    })
  )
  return {
    letters: way(figures.all.letters, lettersHref(lang, { state })),
    answered: way(figures.all.answered, lettersHref(lang, { state, reply: 'answered' })),
    recommendations: way(recommendations.total, to('recommendations')),
    onDefenders: way(recommendations.onDefenders, to('recommendations', { defenders: 'yes' })),
    disagree: way(recommendations.disagree, to('recommendations', { disagree: 'yes' })),
    planned: way(recommendations.planned.any, to('recommendations', { planned: 'any' })),
    plannedDone: way(recommendations.planned.done, to('recommendations', { planned: 'done' })),
    found,
    visits: way(visits.total, to('visits')),
    visitsAsked: way(visits.asked, to('visits', { asked: 'any' })),
    visitsMade: way(visits.made, to('visits', { asked: 'made' })),
    commitments: way(commitments.total, to('commitments')),
    ownCommitments: way(commitments.own.total, to('commitments', { by: 'state' })),
    ownDone: way(commitments.own.done, to('commitments', { by: 'state', stands: 'done' })),
    resolutions: way(resolutions.texts, to('resolutions')),
    amendments: way(resolutions.amendments, to('resolutions', { kind: 'amendment' })),
    laws: way(laws.total, to('laws')),
    restrictive: way(laws.restrictive, to('laws', { effect: 'restrictive' })),
    work: way(work.total, to('protective-work')),
    coming: way(due.coming, to('calendar', { stands: 'coming' })),
    overdue: way(due.overdue, to('calendar', { stands: 'overdue' }))
  }
}
