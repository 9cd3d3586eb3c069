/** The way down from a figure to its letters: the list of letters with the same conditions as query. */
export function lettersHref(lang: string, filters: Record<string, string | number>): string {
  const query = new URLSearchParams(Object.entries(filters).map(([name, value]) => [name, String(value)]))
  return `/${lang}/letters?${query}`
}
