/** The way down from a figure to its letters: the list of letters with the same conditions as query. */
export function lettersHref(lang: string, filters: Record<string, string | number>): string {
  // NOTE: a table has hundreds of these, and URLSearchParams is slow; its values are codes and numbers.
  const query = Object.entries(filters).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return `/${lang}/letters?${query.join('&')}`
}
