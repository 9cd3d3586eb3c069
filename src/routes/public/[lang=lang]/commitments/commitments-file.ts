import type { RequestEvent } from '@sveltejs/kit'
import { allCommitments, type ListedCommitment } from '#mandate/commitments/list-commitments.ts'
import { readCommitmentsQuery, searchOf, type CommitmentFilters } from '#mandate/commitments/commitments-query.ts'
import { lists } from '#mandate/reference/reference-lists.ts'
import { siteOrigin } from '../../site-origin.ts'
import { wrongFilters } from '../../wrong-filters.ts'

export interface CommitmentsAsked {
  filters: CommitmentFilters
  entries: ListedCommitment[]
  /** The page's address, with its origin and filters. */
  page: string
  addressOf: (slug: string) => string
}

/** What a file of the register is made of: the same filters as the page. What is asked wrongly is answered 400. */
export async function askedCommitments({
  locals: { vigie, lang },
  url
}: RequestEvent): Promise<CommitmentsAsked | Response> {
  const db = vigie.db.public
  const read = readCommitmentsQuery(url.searchParams, await lists(db, lang))
  if (!read.ok) return wrongFilters(read.errors)
  const list = `${siteOrigin(vigie.config, url)}/${lang}/commitments`
  return {
    filters: read.filters,
    entries: await allCommitments(db, read.filters, vigie.today()),
    page: list + searchOf(read.filters),
    addressOf: (slug) => `${list}/${slug}`
  }
}
