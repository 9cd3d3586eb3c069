import { m } from '#messages'
import type { Country } from '#mandate/publications/countries/find-country.ts'
import { labelled } from '../format.ts'

export interface Download {
  href: string
  text: string
}

/** The data behind a country's page: its letters, and of each register that has something of the State the same rows. */
export function downloadsOf({ state, recommendations, visits, laws, commitments }: Counted, lang: string): Download[] {
  const here = `/${lang}/countries/${state.code}`
  const lists = [
    { list: 'recommendations', title: m.recs_title(), total: recommendations.total },
    { list: 'visits', title: m.visits_title(), total: visits.total },
    { list: 'laws', title: m.laws_title(), total: laws.total },
    { list: 'commitments', title: m.commitments_title(), total: commitments.total }
  ]
  return [
    ...['csv', 'json'].map((kind) => ({
      href: `${here}.${kind}`,
      text: labelled(m.countries_col_letters(), kind.toUpperCase())
    })),
    { href: `${here}.atom`, text: 'Atom' },
    ...lists
      .filter(({ total }) => total > 0)
      .flatMap(({ list, title }) =>
        ['csv', 'json'].map((kind) => ({
          href: `/${lang}/${list}.${kind}?state=${state.code}`,
          text: labelled(title, kind.toUpperCase())
        }))
      )
  ]
}

type Counted = { [part in 'recommendations' | 'visits' | 'laws' | 'commitments']: Pick<Country[part], 'total'> } & {
  state: Pick<Country['state'], 'code'>
}
