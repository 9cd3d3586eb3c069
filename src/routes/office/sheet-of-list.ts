import { m, type Locale } from '#messages'
import { textIn } from '#mandate/recommendations/recommendation.ts'
import type { Assessed } from '#mandate/partners/list-country.ts'
import type { ListSheet } from '#platform/documents/xlsx.ts'
import { clauses, labelled, languageName, series } from '../../ui/format.ts'
import { addresseeWord, assessorWord, positionWord, sourceWord, statusWord } from '../../ui/recommendations/words.ts'

interface About {
  name: string
  lang: Locale
  /** What the United Nations call each State, in the reader's language. */
  states: ReadonlyMap<string, { name: string }>
  addressOf: (one: Assessed) => string
  notes: (one: Assessed) => { asOf: string; licence: string; source: string }
}

/** What concerns a partner as a spreadsheet, in the reader's words: machines read the CSV. */
export function sheetOfList(rows: readonly Assessed[], { name, lang, states, addressOf, notes }: About): ListSheet {
  const stateName = (code: string) => states.get(code)?.name ?? code
  const yes = (is: boolean) => (is ? m.entry_yes() : m.entry_no())
  const columns: [head: string, (one: Assessed) => string | number | null][] = [
    [m.partner_list_text(), (one) => textIn(one, lang).text],
    [m.entry_f_lang(), (one) => languageName(textIn(one, lang).lang)],
    [m.recs_f_source(), (one) => sourceWord(one.source)],
    [m.recs_f_session(), (one) => one.session],
    [m.recs_f_year(), (one) => one.year],
    [m.entry_f_document(), (one) => one.document],
    [m.entry_f_paragraph(), (one) => one.paragraph],
    [m.recs_f_addressee(), (one) => (one.state === null ? addresseeWord(one.addressee) : stateName(one.state))],
    [m.recs_f_by(), (one) => (one.byStates.length > 0 ? series(one.byStates.map(stateName)) : one.madeBy)],
    // Of what is asked of many no one State says what it thinks.
    [m.recs_f_position(), (one) => (one.addressee === 'state' ? positionWord(one.position) : null)],
    [m.recs_f_status(), foundWord],
    [m.recs_f_defenders(), (one) => yes(one.concernsDefenders)],
    [m.letters_invented(), (one) => yes(one.invented)],
    [m.partner_list_address(), addressOf],
    [m.partner_list_day(), (one) => notes(one).asOf],
    [m.partner_list_licence(), (one) => notes(one).licence],
    [m.partner_list_whole(), (one) => notes(one).source]
  ]
  return {
    language: lang,
    name,
    columns: columns.map(([head]) => head),
    widest: m.partner_list_text(),
    rows: rows.map((one) => columns.map(([, cell]) => cell(one)))
  }
}

/** Each assessor's newest word, with what it is and its own name: 'National human rights institution, its name: In progress'. */
function foundWord({ standing }: Assessed): string {
  const latest = standing.kinds.flatMap((kind) => kind.latest)
  if (latest.length === 0) return statusWord('not-assessed')
  return clauses(
    latest.map(({ byKind, byName, status }) =>
      labelled(series([assessorWord(byKind), ...(byName === null ? [] : [byName])]), statusWord(status))
    )
  )
}
