import { readKeptDay } from '../calendar.ts'

/**
 * The name of a law after Akoma Ntoso (OASIS LegalDocML), of the work or of an expression of it:
 * `/akn/ke/bill/2026-03-10/14` or `/akn/ke/bill/2026-03-10/14/eng@2026-03-10`. It is kept as an identifier alone.
 */
export function isAkn(text: string): boolean {
  const [, date] = form.exec(text) ?? []
  return date !== undefined && text.length <= 300 && readKeptDay(date)?.on != null
}
const form =
  /^\/akn\/[a-z]{2}(?:-[a-z0-9]{1,10})?\/(?:act|bill|doc|statement|judgment)(?:\/[a-z0-9][a-z0-9-]*){0,3}\/(\d{4}(?:-\d{2}(?:-\d{2})?)?)\/[A-Za-z0-9][\w.-]*(?:\/[a-z]{3}(?:@(?:\d{4}-\d{2}-\d{2})?)?)?$/

/** The articles of the Declaration that a line names, as '5, 12 13'; what none of its 20 is stands in `wrong`. */
export function readDeclaration(text: string): { articles: number[]; wrong: string[] } {
  const named = text.split(/[\s,;]+/).filter(Boolean)
  const isArticle = (one: string) => /^([1-9]|1\d|20)$/.test(one)
  return {
    articles: [...new Set(named.filter(isArticle).map(Number))].toSorted((a, b) => a - b),
    wrong: named.filter((one) => !isArticle(one))
  }
}
