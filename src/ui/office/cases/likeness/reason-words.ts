import { m } from '#messages'
import type { Link } from '#mandate/cases/matching/cluster-incidents.ts'
import type { FindReason } from '#mandate/cases/matching/match-names.ts'
import type { MatterReason } from '#mandate/cases/matching/same-matter.ts'
import { days, labelled, number, plain, series } from '../../../format.ts'
import { setApart } from '../../../isolated.ts'

type Said<K> = { [W in FindReason['why']]: (reason: Extract<FindReason, { why: W }>) => K }
const said: Said<string> = {
  'same-spelling': () => m.cases_why_same_spelling(),
  'same-in-script': () => m.cases_why_same_in_script(),
  'other-script': () => m.cases_why_other_script(),
  'letters-differ': ({ count }) => m.cases_why_letters_differ({ count: plain(count) }),
  'other-spelling': () => m.cases_why_other_spelling(),
  'form-of-same': () => m.cases_why_form_of_same(),
  'same-sound-other-characters': () => m.cases_why_same_sound_other_characters(),
  initial: () => m.cases_why_initial(),
  order: () => m.cases_why_order(),
  'left-out': ({ words }) => m.cases_why_left_out({ words: series(words.map(setApart)) }),
  differ: ({ one, other }) => m.cases_why_differ({ one: together(one), other: together(other) }),
  'one-word': () => m.cases_why_one_word(),
  'one-word-only': () => m.cases_why_one_word_only(),
  common: ({ word, bearers, of }) =>
    m.cases_why_common({ word: setApart(word), bearers: number(bearers), of: number(of) })
}
const together = (words: string[]): string => setApart(words.join(' '))
const nameReason = (reason: FindReason): string => said[reason.why](reason as never)

export const commonNames = {
  unit: m.cases_why_unit,
  method: m.cases_why_method,
  place: m.cases_why_place,
  person: m.cases_why_person
}

/** Each reason once, in words: two words of a name that are alike in one way are told of once. */
export function reasonSaid(reason: MatterReason): string {
  if (reason.why === 'name') {
    const how = series([...new Set(reason.reasons.map(nameReason))])
    return m.cases_why_name({ one: setApart(reason.one), other: setApart(reason.other), how })
  }
  const apart = reason.days === 0 ? m.cases_why_same_days() : m.cases_why_days_apart({ days: days(reason.days) })
  return labelled(m.cases_reason_same_event(), series([...reason.common.map((one) => commonNames[one]()), apart]))
}

export const linkSaid = ({ common, withinDays, byMonth }: Pick<Link, 'common' | 'withinDays' | 'byMonth'>): string =>
  series([
    ...common.map((one) => commonNames[one]()),
    withinDays === 0 ? m.cases_why_same_days() : m.cases_why_within({ days: days(withinDays) }),
    ...(byMonth ? [m.cases_why_by_month()] : [])
  ])
