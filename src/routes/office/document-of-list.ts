import { m, type Locale } from '#messages'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import type { Assessed } from '#mandate/partners/list-country.ts'
import type { PlainDocument } from '#platform/documents/plain-docx.ts'
import { day, labelled, number } from '../../ui/format.ts'
import { madeIn, positionWord } from '../../ui/recommendations/words.ts'
import { askedWord, standingWords } from '../../ui/partner/words.ts'

/** What a State was recommended, and all States and bodies like the partner, as a document: each in the language that it has. */
export function documentOfList(
  rows: readonly Assessed[],
  { state, asOf, addressOf, lang }: { state: string; asOf: string; addressOf: (one: Assessed) => string; lang: Locale }
): PlainDocument {
  const own = (text: string) => ({ text, language: lang })
  return {
    language: lang,
    title: labelled(m.recs_title(), state),
    paragraphs: [m.partner_list_as_of({ n: number(rows.length), day: day(asOf) })],
    table: {
      head: [m.partner_list_text(), m.recs_made_at(), m.recs_f_position(), m.recs_f_status(), m.partner_list_address()],
      widths: [42, 14, 10, 16, 18],
      rows: rows.flatMap((one, at) => {
        const said = textIn(one, lang)
        const cells = [
          { text: said.text, language: said.lang },
          own(madeIn(one)),
          // Of what is asked of many no one State says what it thinks.
          own(one.addressee === 'state' ? positionWord(one.position) : ''),
          own(standingWords(one.standing)),
          { text: addressOf(one), language: 'en' }
        ]
        const isFirst = one.addressee !== rows[at - 1]?.addressee
        return isFirst ? [[own(askedWord(one.addressee))], cells] : [cells]
      })
    },
    notes: [m.letters_licence()],
    invented: rows.some(({ invented }) => invented) ? m.letters_invented() : null
  }
}
