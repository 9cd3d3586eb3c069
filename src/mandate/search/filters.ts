import type { Db } from '#platform/db.ts'
import { createResolver } from '../reference/resolve.ts'
import { allOf, anyOf } from './compile-query.server.ts'
import type { Filters } from './facets.ts'

/** The filters as the index calls their values: EGY for egy and for Egypt, letter for Letter. */
export async function asIndexed<F extends Filters>(db: Db, filters: F): Promise<F> {
  const { state, kind, lang, mandate } = filters
  const each = (value: Filters[string], read: (one: string) => string) =>
    typeof value === 'string' ? read(value) : value?.map(read)
  const lower = (one: string) => one.toLowerCase()
  const isCode = [state ?? []].flat().every((one) => /^([A-Z]{3})?$/.test(one))
  const findState = isCode ? null : (await createResolver(db)).findState
  return {
    ...filters,
    ...(state && findState && { state: each(state, (one) => findState(one) ?? one) }),
    ...(kind && { kind: each(kind, lower) }),
    ...(lang && { lang: each(lang, lower) }),
    ...(mandate && { mandate: each(mandate, lower) })
  }
}

/** The filters as words of the index; a value that no passage can have finds nothing. Null: no filter. */
export function filterQuery(filters: Filters): string | null {
  const all = Object.entries(filters).map(([name, value]) => {
    const values = [value ?? []].flat().filter((one) => one !== '')
    return anyOf(values.slice(0, 50).map((one) => quoted(`${name}=${one}`)))
  })
  return allOf(all)
}

function quoted(lexeme: string): string {
  const clean = lexeme.slice(0, 80).toWellFormed().replaceAll('\0', '')
  return `'${clean.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}
