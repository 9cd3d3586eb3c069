import { inLocale } from '#in-locale'
import { isLocale, m } from '#messages'
import type { LetterWords } from '#mandate/drafts/list-letter-words.ts'
import type { Treaty, TreatyStatus } from '#mandate/drafts/standards.ts'
import { labelled, plain } from '../../format.ts'

// What stands in the annex, in the letter's language.
const saying = (language: string, say: () => string): string => inLocale(isLocale(language) ? language : 'en', say)
const named = (names: Record<string, string>, language: string): string => names[language] ?? names.en ?? ''

/** "International Covenant … (articles 9, 14). Peru: State party since 1978." */
export const treatyText = (
  language: string,
  { treaty, articles, state, status }: { treaty: Treaty; articles: string; state: string; status: TreatyStatus }
): string =>
  saying(language, () => {
    const name = named(treaty.name, language)
    const cited = citedAs(name, articles)
    const said = statusText(state, status)
    return said === null
      ? `${cited}${m.drafts_full_stop()}`
      : m.drafts_treaty_with_status({ treaty: cited, status: said })
  })

function citedAs(treaty: string, articles: string): string {
  if (articles === '') return treaty
  return articles.includes(',')
    ? m.drafts_treaty_articles({ treaty, articles })
    : m.drafts_treaty_article({ treaty, article: articles })
}

export function statusText(state: string, status: TreatyStatus): string | null {
  if (status.is === 'unknown') return null
  const word =
    status.is === 'none'
      ? m.drafts_treaty_none()
      : status.is === 'signatory'
        ? m.drafts_treaty_signatory()
        : status.since === null
          ? m.drafts_treaty_party()
          : m.drafts_treaty_party_since({ year: plain(status.since) })
  return labelled(state, word)
}

export const articleText = (language: string, { article, subject }: LetterWords['articles'][number]): string =>
  saying(language, () =>
    labelled(m.document_article({ number: plain(article) }), `${named(subject, language)}${m.drafts_full_stop()}`)
  )

/** A/HRC/RES/22/6 by its number and organ; any other by its symbol. What it is called stands in English letters alone. */
export const resolutionText = (language: string, { symbol, name }: LetterWords['resolutions'][number]): string =>
  saying(language, () => {
    const council = /^A\/HRC\/RES\/(\d+\/\d+)$/.exec(symbol)?.[1]
    const assembly = /^A\/RES\/(\d+\/\d+)$/.exec(symbol)?.[1]
    const said = council
      ? m.drafts_resolution_council({ number: council })
      : assembly
        ? m.drafts_resolution_assembly({ number: assembly })
        : symbol
    return `${language === 'en' ? labelled(said, name) : said}${m.drafts_full_stop()}`
  })
