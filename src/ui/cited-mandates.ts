import { listOf } from './format.ts'

/** Whose record a citation names: these mandates. Null where none of them is known, and it names that of the site. */
export function citedMandates(
  codes: readonly string[],
  mandates: ReadonlyMap<string, { name: string }>
): string | null {
  const names = codes.flatMap((code) => mandates.get(code)?.name ?? [])
  return names.length > 0 ? listOf(names) : null
}
