import type { Work } from './protection.ts'

/** What was done for defenders, for machines; `address` is its lasting page. */
export const workAsData = ({ slug, lang, url, ...one }: Work, address: string) => ({
  work: slug,
  ...one,
  language: lang,
  source: url,
  address
})
