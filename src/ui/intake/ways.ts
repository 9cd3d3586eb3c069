import { locales, m, type Locale } from '#messages'
import { languageNames } from '../languages.ts'
import { attribute, markup, type Html } from './html.ts'

/** The pages that lead to each other, by the neutral names that stand in their addresses. */
export type Way = 'form' | 'return' | 'list'

// NOTE: `data-away` is what the scripts ask at, where something is typed that would not come along.

/** The same page in the other languages; without a page's name, the first one. */
export const languagesMarkup = (lang: Locale, at?: Way): Html =>
  markup`<nav class="languages" aria-label="${m.intake_languages()}">${locales.map(
    (one) =>
      markup`<a data-away href="/${one}${at ? `/${at}` : ''}" lang="${one}" hreflang="${one}"${attribute('aria-current', one === lang && 'page')}>${languageNames[one]}</a> `
  )}${at && at !== 'list' && markup`<p class="small quiet" data-plain>${m.intake_languages_first()}</p>`}</nav>`

/** From one page to the others: without a brand, and in words that stand on those pages too. */
export const waysMarkup = (lang: Locale, at: Way): Html =>
  markup`<nav class="ways" aria-label="${m.intake_ways()}"><ul>${ways
    .filter((way) => way !== at)
    .map((way) => markup`<li><a data-away href="/${lang}/${way}">${words[way]()}</a></li>`)}</ul></nav>`

const words: Record<Way, () => string> = {
  form: m.intake_notice_heading,
  return: m.intake_have_receipt,
  list: m.intake_list_link
}
const ways = ['form', 'return', 'list'] as const satisfies readonly Way[]
