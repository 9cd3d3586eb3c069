import type { RequestEvent } from '@sveltejs/kit'
import { readAllStatesQuery } from '#mandate/publications/all-states/all-states-query.ts'
import { askedOfAll } from '#mandate/publications/all-states/show-all-states.ts'
import { lists } from '#mandate/reference/reference-lists.ts'

/** What the address asks of the matrix, the same for page, CSV and JSON, with the names that it is read by. */
export async function askedFor({ locals: { lang, vigie }, url }: Pick<RequestEvent, 'locals' | 'url'>) {
  const [reference, asked] = await Promise.all([lists(vigie.db.public, lang), askedOfAll(vigie.db.public)])
  return { reference, asked, read: readAllStatesQuery(url.searchParams, reference, asked) }
}
