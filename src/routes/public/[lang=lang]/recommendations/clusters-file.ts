import type { RequestEvent } from '@sveltejs/kit'
import { readClustersQuery, searchOf, type ClusterFilters } from '#mandate/recommendations/clusters-query.ts'
import { allClusters, type Cluster } from '#mandate/recommendations/show-clusters.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { m } from '#messages'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

interface About {
  clusters: Cluster[]
  addressOf(key: string): string
  filters: ClusterFilters
  notes: { as_of: string; licence: string; source: string }
}

/** Any file of the clusters: the same filters as the page. What is asked wrongly is answered 400. */
export async function clustersFile({ locals: { lang, vigie }, url }: RequestEvent, write: (about: About) => Response) {
  const db = vigie.db.public
  const read = readClustersQuery(url.searchParams, await lists(db, lang))
  if (!read.ok) return wrongFilters(read.errors)
  const page = `${siteOrigin(vigie.config, url)}/${lang}/recommendations/clusters`
  return write({
    clusters: await allClusters(db, read.filters),
    addressOf: (key) => `${page}/${key}`,
    filters: read.filters,
    notes: { as_of: vigie.today(), licence: m.letters_licence(), source: page + searchOf(read.filters) }
  })
}
