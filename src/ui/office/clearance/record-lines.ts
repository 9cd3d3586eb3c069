import { label, m } from '#messages'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { labelled, plain } from '../../format.ts'

export interface RecordLine {
  /** What it is called; null where the one item says all. */
  name: string | null
  items: string[]
}

/**
 * What goes on record with a letter and stands on no page of it, a line for each kind of fact and for each person, with
 * how she is named in public.
 * @param tags what themes and groups are called: `theme:killings`
 */
export function recordLines(
  { record, invented }: Pick<DraftText, 'record' | 'invented'>,
  tags: Readonly<Record<string, string>>
): RecordLine[] {
  const named = { full: m.drafts_public_full, initials: m.drafts_public_initials, withheld: m.drafts_public_withheld }
  const counted = (count: number | undefined) => (count === undefined ? [] : [plain(count)])
  const lines: RecordLine[] = [
    { name: m.letters_f_persons(), items: counted(record.persons) },
    { name: m.statistics_sex_women(), items: counted(record.women) },
    { name: m.statistics_sex_men(), items: counted(record.men) },
    { name: m.statistics_sex_other(), items: counted(record.otherSex) },
    ...record.names.map(({ name, sex, publicForm }) => ({
      name: m.letters_f_names(),
      items: [[name, saidOfSex(sex), named[publicForm]()].join(m.site_dot())]
    })),
    { name: m.letters_f_themes(), items: record.themes.map((code) => tags[`theme:${code}`] ?? code) },
    { name: m.letters_f_groups(), items: record.groups.map((code) => tags[`group:${code}`] ?? code) },
    { name: m.letters_f_articles(), items: record.articles.map(plain) },
    { name: m.letters_f_earlier(), items: record.earlier },
    {
      name: m.letters_f_reprisal(),
      items: record.reprisal ? [tags[`act-of-cooperation:${record.reprisal.act}`] ?? record.reprisal.act] : []
    },
    { name: null, items: invented ? [m.letters_invented()] : [] }
  ]
  return lines.filter(({ items }) => items.length > 0)
}

const saidOfSex = (sex: DraftText['record']['names'][number]['sex']): string =>
  label('intake_o_sex', sex) ?? labelled(m.intake_p_sex(), m.cases_not_said())

/** The same, without the items that the others have under the same name. */
export const linesBeyond = (lines: readonly RecordLine[], others: readonly RecordLine[]): RecordLine[] =>
  lines
    .map(({ name, items }) => ({
      name,
      items: items.filter((item) => !others.some((one) => one.name === name && one.items.includes(item)))
    }))
    .filter(({ items }) => items.length > 0)
