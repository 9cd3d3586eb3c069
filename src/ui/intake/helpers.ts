import { label, m } from '#messages'
import type { Helper, Need } from '#mandate/intake/helpers/helper.ts'
import type { ShownHelper } from '#mandate/intake/helpers/show-helpers.ts'
import { day, languageName, listOf } from '../format.ts'

// What the public report page, in Svelte, and intake, in its own markup, say alike of who helps faster.

export const needText = (need: Need): string => label('intake_referral', need) ?? need

/** Only what was called within a year may be called from a page. */
export const telephoneLink = ({ telephone, isChecked }: ShownHelper): string | null =>
  telephone !== null && isChecked ? `tel:${telephone.replaceAll(/[^0-9+]/g, '')}` : null

/** What stands below the name, a line each. */
export function linesOf({ languages, places, telephone, checkedOn, isChecked }: ShownHelper): string[] {
  const checked = checkedOn === null ? null : day(checkedOn)
  return [
    places.length > 0 && m.helper_where({ places: listOf(places.map(({ name }) => name)) }),
    languages.length > 0 && m.helper_languages({ languages: listOf(languages.map(languageName)) }),
    isChecked && checked && m.helper_checked({ day: checked }),
    telephone && !isChecked && (checked ? m.helper_unchecked({ day: checked }) : m.helper_never_checked()),
    telephone && m.helper_record()
  ].filter((line) => typeof line === 'string')
}

/** What must stand wherever the name of a State of the list stands. */
export const footnotesOf = (helpers: readonly ShownHelper[]): string[] => [
  ...new Set(helpers.flatMap(({ places }) => places.flatMap(({ footnote }) => footnote ?? [])))
]

export interface HelperFilter {
  id: string
  text: string
  /** By the value that the styles ask for. */
  options: { value: string; text: string }[]
}

/** By what the list can be narrowed: only what tells some of it from the rest. */
export function filtersOf(helpers: readonly ShownHelper[]): HelperFilter[] {
  const choices = (values: readonly { value: string; text: string }[]) => [
    ...new Map(values.map((one) => [one.value, one])).values()
  ]
  const places = helpers.flatMap((one) => one.places.map(({ code, name }) => ({ value: `state-${code}`, text: name })))
  const languages = helpers.flatMap((one) =>
    one.languages.map((code) => ({ value: `lang-${code}`, text: languageName(code) }))
  )
  const needs = helpers.flatMap((one) => one.needs.map((need) => ({ value: `need-${need}`, text: needText(need) })))
  const filters = [
    { id: 'helper-state', text: m.helper_country(), options: choices(places) },
    { id: 'helper-language', text: m.helper_language(), options: choices(languages) },
    { id: 'helper-need', text: m.helper_need(), options: choices(needs) }
  ]
  return helpers.length > 1 ? filters.filter(({ options }) => options.length > 0) : []
}

/** By which the styles find an entry. Whoever helps anywhere, or in languages not known, is hidden by neither. */
export const classesOf = ({ needs, places, languages }: ShownHelper): string =>
  [
    ...needs.map((need) => `need-${need}`),
    ...(places.length ? places.map(({ code }) => `state-${code}`) : ['state-any']),
    ...(languages.length ? languages.map((code) => `lang-${code}`) : ['lang-any'])
  ].join(' ')

/**
 * The browser narrows the list by itself, without a script, an address or a request that says what was chosen. A
 * browser that does not know `:has` shows no filters and the whole list.
 */
export function helperStyles(helpers: readonly Pick<Helper, 'needs' | 'states' | 'languages'>[]): string {
  const of = (kind: string, values: string[]) => [...new Set(values)].map((value) => [kind, value] as const)
  const all = [
    ...of(
      'need',
      helpers.flatMap((one) => one.needs)
    ),
    ...of(
      'state',
      helpers.flatMap((one) => one.states)
    ),
    ...of(
      'lang',
      helpers.flatMap((one) => one.languages)
    )
  ]
  return all
    .map(
      ([kind, value]) =>
        `:root:has([value=${kind}-${value}]:checked) .helpers>:not(.${kind}-${value},.${kind}-any){display:none}`
    )
    .join('\n')
}

export const stylesHeaders = { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-store' }
