import { m } from '#messages'
import { positions } from '#mandate/recommendations/recommendation.ts'
import type { Cluster } from '#mandate/recommendations/show-clusters.ts'
import { labelled, number, plain } from '../format.ts'
import { positionWord } from './words.ts'

/** To how many States, and how often: 'States: 43; times given: 49, from 2008 to 2014'. */
export const givenWords = ({ states, given, from, to }: Pick<Cluster, 'states' | 'given' | 'from' | 'to'>): string => {
  const said = { states: number(states.length), n: number(given.length), from: plain(from) }
  return from === to ? m.recs_cluster_given_in(said) : m.recs_cluster_given({ ...said, to: plain(to) })
}

/** What the States said to it, and how many said so. */
export const positionsWords = ({ positions: counts }: Pick<Cluster, 'positions'>): string =>
  positions
    .flatMap((one) => (counts[one] === undefined ? [] : labelled(positionWord(one), number(counts[one]))))
    .join(m.site_dot())
