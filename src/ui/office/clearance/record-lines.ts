import { label, m } from '#messages'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { labelled, plain, series } from '../../format.ts'

/**
 * What goes on record with a letter and stands on no page of it, a line each: persons and how each is named in public.
 * @param tags what themes and groups are called: `theme:killings`
 */
export function recordLines(
  { record, invented }: Pick<DraftText, 'record' | 'invented'>,
  tags: Readonly<Record<string, string>>
): string[] {
  const counts: [string, number | undefined][] = [
    [m.letters_f_persons(), record.persons],
    [m.statistics_sex_women(), record.women],
    [m.statistics_sex_men(), record.men],
    [m.statistics_sex_other(), record.otherSex]
  ]
  const named = { full: m.drafts_public_full, initials: m.drafts_public_initials, withheld: m.drafts_public_withheld }
  return [
    ...counts.flatMap(([name, count]) => (count === undefined ? [] : labelled(name, plain(count)))),
    ...record.names.map(({ name, sex, publicForm }) =>
      labelled(m.letters_f_names(), [name, label('intake_o_sex', sex) ?? sex, named[publicForm]()].join(' · '))
    ),
    ...record.themes.map((code) => labelled(m.letters_f_themes(), tags[`theme:${code}`] ?? code)),
    ...record.groups.map((code) => labelled(m.letters_f_groups(), tags[`group:${code}`] ?? code)),
    ...(record.articles.length > 0 ? [labelled(m.letters_f_articles(), series(record.articles.map(plain)))] : []),
    ...record.earlier.map((slug) => labelled(m.letters_f_earlier(), slug)),
    ...(invented ? [m.letters_invented()] : [])
  ]
}
