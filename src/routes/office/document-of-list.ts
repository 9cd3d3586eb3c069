import { m, type Locale } from '#messages'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import type { Assessed } from '#mandate/partners/list-country.ts'
import type { PlainDocument } from '#platform/documents/plain-docx.ts'
import { day, labelled, number } from '../../ui/format.ts'
import { madeIn, positionWord } from '../../ui/recommendations/words.ts'
import { standingWords } from '../../ui/partner/words.ts'

/** What a State was recommended, as a document: each in the language that it has. */
export function documentOfList(
  rows: readonly Assessed[],
  { state, asOf, page, lang }: { state: string; asOf: string; page: string; lang: Locale }
): PlainDocument {
  const own = (text: string) => ({ text, language: lang })
  return {
    language: lang,
    title: labelled(m.recs_title(), state),
    paragraphs: [m.partner_list_as_of({ n: number(rows.length), day: day(asOf) })],
    table: {
      head: [m.partner_list_text(), m.recs_made_at(), m.recs_f_position(), m.recs_f_status(), m.partner_list_address()],
      widths: [42, 14, 10, 16, 18],
      rows: rows.map((one) => {
        const said = textIn(one, lang)
        return [
          { text: said.text, language: said.lang },
          own(madeIn(one)),
          own(positionWord(one.position)),
          own(standingWords(one.standing)),
          { text: `${page}/${one.slug}`, language: 'en' }
        ]
      })
    },
    notes: [m.recs_caveat(), m.letters_licence()],
    invented: rows.some(({ invented }) => invented) ? m.letters_invented() : null
  }
}
