import { label, m } from '#messages'
import type { Day, Precision } from '#mandate/calendar.ts'
import type { ReplyForm } from '#mandate/communications/character.ts'
import { day, labelled, languageName, number, plain, series } from '../../format.ts'
import { setApart } from '../../isolated.ts'
import { word } from '../../letter-words.ts'
import { formLabel } from '../tray/tray-words.ts'

/** What codes of a release are called in the language of the page. */
export interface Named {
  states: Record<string, string>
  mandates: Record<string, string>
  /** `theme:killings` */
  tags: Record<string, string>
}

type Say = (value: never, named: Named) => string[]

const dayOf = ([on, precision]: [Day | null, Precision]): string[] => [day(on, precision)]

// As one reads it; what two sign, and what the fingerprint counts, stays as the record has it.
const says: Record<string, Say> = {
  kind: (kind: string) => [word('letter_kind', kind)],
  'sent-on': dayOf,
  'received-on': dayOf,
  addressees: (all: [string, string | null, string | null, string | null][], { states }) => [
    series(all.map(([, state, , actor]) => setApart(state ? (states[state] ?? state) : (actor ?? m.letters_unnamed()))))
  ],
  mandates: (codes: string[], { mandates }) => [series(codes.map((code) => mandates[code] ?? code))],
  themes: (codes: string[], { tags }) => [series(codes.map((code) => tags[`theme:${code}`] ?? code))],
  groups: (codes: string[], { tags }) => [series(codes.map((code) => tags[`group:${code}`] ?? code))],
  articles: (all: number[]) => [series(all.map(plain))],
  language: (code: string | null) => (code ? [languageName(code)] : []),
  receivedOn: (on: Day | null) => [on === null ? m.letters_reply_undated() : day(on)],
  form: (form: ReplyForm) => [formLabel(form)],
  position: (position: string | null) => (position ? [word('reply_position', position)] : []),
  steps: (codes: string[], { tags }) => [series(codes.map((code) => tags[`step:${code}`] ?? code))],
  persons: (said: Counted | (number | null)[]) => {
    const [persons, ...sexes] = Array.isArray(said) ? said : [said.persons, ...(said.sexes ?? [])]
    const names = [m.statistics_sex_women, m.statistics_sex_men, m.statistics_sex_other]
    const parts = sexes.flatMap((count, at) => (count === null ? [] : [labelled(names[at]!(), number(count))]))
    return [...(typeof persons === 'number' ? [number(persons)] : []), series(parts)]
  },
  // Two of what is on record, four of what the public reads: the act that is withheld, or its day, is in neither.
  reprisal: (said: (string | null)[], { tags }) => {
    const called = (act: string) => tags[`act-of-cooperation:${act}`] ?? act
    const [act, publicAct] = said
    if (said.length === 2)
      return [
        called(act!),
        labelled(m.oletters_reprisal_public(), publicAct ? called(publicAct) : m.letters_act_withheld())
      ]
    const [, on, precision, body] = said
    return [
      act ? called(act) : m.letters_act_withheld(),
      ...(on ? [day(on, precision as Precision)] : []),
      ...(body ? [body] : [])
    ]
  },
  names: (all: string[]) => [series(all.map(nameOf))]
}
interface Counted {
  persons: number | null
  sexes: (number | null)[] | null
}

/** In words, one line each; null where the part is in a person's words already. */
export function partInWords(field: string, value: unknown, named: Named): string[] | null {
  const say = says[field]
  if (!say) return null
  return value === null || value === undefined ? [] : say(value as never, named).filter(Boolean)
}

// Of a correction a person stands with sex and form, as the record compares them.
const nameOf = (one: string): string => {
  if (!one.startsWith('["')) return setApart(one)
  const [name, sex, form] = JSON.parse(one) as [string, string, string]
  return `${setApart(name)} (${series([label('intake_o_sex', sex) ?? '', publicFormLabel(form)].filter(Boolean))})`
}
const forms: Record<string, () => string> = {
  full: m.release_form_full,
  initials: m.release_form_initials,
  withheld: m.release_form_withheld
}
export const publicFormLabel = (form: string): string => forms[form]?.() ?? form
