import { countNamesIn } from './withheld-names.ts'

/** In which parts of what would be public a name stands that must not: all texts of each part are looked through. */
export function placesOfNames(
  names: readonly string[],
  parts: readonly { field: string; value: unknown }[]
): { name: string; fields: string[] }[] {
  return names
    .map((name) => ({
      name,
      fields: parts.filter(({ value }) => countNamesIn([name], textsIn(value)) > 0).map(({ field }) => field)
    }))
    .filter(({ fields }) => fields.length > 0)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(textsIn)
}
