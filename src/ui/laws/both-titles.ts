import { titleIn, type Law } from '#mandate/laws/law.ts'
import type { Language } from '#mandate/languages.ts'

export interface SaidTitle {
  title: string
  lang: string
}

/** For a desk that acts on it: the title in the reader's language, else in English, and the original beside it. */
export function bothTitles(law: Pick<Law, 'title' | 'titles' | 'lang'>, reader: Language): SaidTitle[] {
  const { title, titles, lang } = law
  const own = titleIn(law, reader)
  const said =
    own.title === title && lang !== reader && titles.en !== undefined ? { title: titles.en, lang: 'en' } : own
  return said.title === title ? [{ title, lang }] : [said, { title, lang }]
}
