import { namesStandingIn } from './withheld-names.ts'

/** In which parts of what would be public a name stands that must not: all texts of each part are looked through. */
export function placesOfNames(
  names: readonly string[],
  parts: readonly { field: string; value: unknown }[]
): { name: string; fields: string[] }[] {
  // Each part is gone through once, however many names there are.
  const standing = parts.map(({ field, value }) => ({ field, names: new Set(namesStandingIn(names, textsIn(value))) }))
  return names
    .map((name) => ({ name, fields: standing.filter((part) => part.names.has(name)).map(({ field }) => field) }))
    .filter(({ fields }) => fields.length > 0)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
