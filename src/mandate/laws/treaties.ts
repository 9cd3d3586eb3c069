/** The treaties that an article may be held against, with how many articles each has. */
const articlesOf = {
  ICCPR: 53,
  'ICCPR-OP1': 14,
  'ICCPR-OP2': 11,
  ICESCR: 31,
  'ICESCR-OP': 22,
  ICERD: 25,
  CEDAW: 30,
  'CEDAW-OP': 21,
  CAT: 33,
  'CAT-OP': 37,
  CRC: 54,
  'CRC-OPAC': 13,
  'CRC-OPSC': 17,
  'CRC-OPIC': 24,
  ICMW: 93,
  CPED: 45,
  CRPD: 50,
  'CRPD-OP': 18
} as const
type Treaty = keyof typeof articlesOf
export const treaties = Object.keys(articlesOf) as Treaty[]

/**
 * Which of the articles that a line names, as '19 (3), 22' or '2(1)(a); 21', the treaty does not have.
 * @param treaty one of `treaties`
 */
export function wrongArticles(treaty: string, text: string): { wrong: string[]; most: number } {
  const most = articlesOf[treaty as Treaty]
  const named = text.split(/[,;]|\s(?=\d)/).map((one) => one.trim())
  const isArticle = (one: string) =>
    Number(/^(\d{1,3})(?!\d)/.exec(one)?.[1] ?? 0) >= 1 && Number.parseInt(one, 10) <= most
  return { wrong: named.filter((one) => one !== '' && !isArticle(one)), most }
}
