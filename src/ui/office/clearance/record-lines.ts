import { label, m } from '#messages'
import type { DraftText } from '#mandate/drafts/draft-text.ts'
import { labelled, plain } from '../../format.ts'
import { word } from '../../letter-words.ts'

/** What goes on record with a letter and stands on no page of it, a line each: persons and how each is named in public. */
export function recordLines({ record, invented }: Pick<DraftText, 'record' | 'invented'>): string[] {
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
    ...record.themes.map((code) => labelled(m.letters_f_themes(), word('theme', code))),
    ...record.groups.map((code) => labelled(m.letters_f_groups(), word('group', code))),
    ...record.articles.map((article) => labelled(m.letters_f_articles(), plain(article))),
    ...record.earlier.map((slug) => labelled(m.letters_f_earlier(), slug)),
    ...(invented ? [m.letters_invented()] : [])
  ]
}
