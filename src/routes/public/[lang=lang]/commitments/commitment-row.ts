import type { ListedCommitment } from '#mandate/commitments/list-commitments.ts'
import { ownWords } from '#mandate/languages.ts'
import { writePartialDay } from '#mandate/calendar.ts'
import { m, type Locale } from '#messages'
import { disarmedLine } from '#platform/csv/write-csv.ts'

/** A row of the register's file, of the whole list or of one commitment. */
export function commitmentRow(
  one: ListedCommitment,
  { lang, today, address, list }: { lang: Locale; today: string; address: string; list: string }
): string {
  const { text, lang: textLang } = ownWords(one.texts, lang)
  return disarmedLine([
    one.slug,
    one.mandate,
    one.state,
    one.occasion,
    one.document,
    one.paragraph,
    writePartialDay({ on: one.madeOn, precision: one.madePrecision ?? 'unknown' }),
    writePartialDay({ on: one.dueOn, precision: one.duePrecision ?? 'unknown' }),
    one.field,
    one.stands,
    one.isOverdue ? 'yes' : 'no',
    one.steps.map(({ evidence }) => evidence).join('; '),
    text,
    textLang,
    one.invented ? 'yes' : 'no',
    address,
    today,
    m.letters_licence(),
    list
  ])
}
