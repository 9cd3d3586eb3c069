import { allOf, anyOf } from './compile-query.server.ts'
import type { Filters } from './facets.ts'

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
