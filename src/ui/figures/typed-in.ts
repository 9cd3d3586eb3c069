import { nameOf } from '#mandate/statistics/query-string.ts'

/** What stands in an address, right or wrong, for a form to come back filled in; bounded. */
export function typedIn(search: URLSearchParams): { typed: Record<string, string>; by: string[] } {
  const typed: Record<string, string> = {}
  const by: string[] = []
  for (const [asTyped, value] of [...search].slice(0, 60)) {
    const name = nameOf(asTyped)
    const text = value.trim().slice(0, 200)
    if (text === '') continue
    if (name === 'by')
      by.push(
        ...text
          .split(',')
          .map((part) => part.trim())
          .filter(Boolean)
      )
    else typed[name] = typed[name] === undefined ? text : `${typed[name]},${text}`
  }
  return { typed, by: by.slice(0, 3) }
}
