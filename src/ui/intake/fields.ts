import { errorSentence, label, m } from '#messages'
import type { DomainError } from '#mandate/result.ts'
import { calendars } from '#mandate/intake/sealed-date.ts'
import { attribute, markup, type Html } from './html.ts'
import { quiet } from './quiet.ts'

/** What a form comes back with: nothing at first, then what was written and what is to be mended. */
export interface Filled {
  values: ReadonlyMap<string, readonly string[]>
  errors: readonly DomainError[]
}

export const empty: Filled = { values: new Map(), errors: [] }

export const valueOf = ({ values }: Filled, name: string): string => values.get(name)?.[0] ?? ''

/** Names beside each other: the field is described by its help and by its error. */
function described(filled: Filled, name: string, helped: boolean): Html {
  const error = filled.errors.some(({ field }) => field === name)
  const ids = [helped && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ')
  return markup`${attribute('aria-describedby', ids || null)}${attribute('aria-invalid', error && 'true')}`
}

export function errorAt({ errors }: Filled, name: string): Html {
  const found = errors.find(({ field }) => field === name)
  return markup`${found && markup`<p class="error" id="${name}-error" data-error-for="${name}">${errorSentence(found)}</p>`}`
}

export const helpAt = (name: string, help: string | null): Html =>
  markup`${help && markup`<p class="help" id="${name}-help">${help}</p>`}`

const quietly = Object.entries(quiet).map(([name, value]) => attribute(name, value))

export interface FieldOptions {
  help?: string | null
  required?: boolean
  /** The style may hide it while nothing is written in it: static/page.css. */
  hidesEmpty?: boolean
}

// NOTE: dir="auto", for a name in Latin letters stands in Arabic too. Nothing is filled in by the browser, nor kept by it.
export const textField = (filled: Filled, name: string, words: string, { help = null }: FieldOptions = {}): Html =>
  markup`<label for="${name}">${words}</label>${helpAt(name, help)}${errorAt(filled, name)}<input id="${name}" name="${name}" dir="auto" autocomplete="off"${quietly}${attribute('value', valueOf(filled, name) || null)}${described(filled, name, help !== null)}>`

// The line end after the tag is eaten by the browser; one that she wrote first is not.
export const longField = (
  filled: Filled,
  name: string,
  words: string,
  { help = null, required = false, hidesEmpty = false }: FieldOptions = {}
): Html =>
  markup`<label for="${name}">${words}</label>${helpAt(name, help)}${errorAt(filled, name)}<textarea id="${name}" name="${name}" dir="auto" rows="4"${attribute('placeholder', hidesEmpty && ' ')} autocomplete="off"${quietly}${attribute('required', required)}${described(filled, name, help !== null)}>
${valueOf(filled, name)}</textarea>`

export function choiceField(
  filled: Filled,
  name: string,
  words: string,
  options: readonly (readonly [value: string, words: string])[],
  { help = null, type = 'radio' }: FieldOptions & { type?: 'radio' | 'checkbox' } = {}
): Html {
  const chosen = filled.values.get(name) ?? []
  return markup`<fieldset${described(filled, name, help !== null)}><legend>${words}</legend>${helpAt(name, help)}${errorAt(filled, name)}${options.map(
    ([value, said]) =>
      markup`<label class="choice"><input type="${type}" name="${name}" value="${value}"${attribute('checked', chosen.includes(value))}> ${said}</label>`
  )}</fieldset>`
}

export const selectField = (
  filled: Filled,
  name: string,
  words: string,
  options: readonly (readonly [value: string, words: string])[]
): Html =>
  markup`<label for="${name}">${words}</label><select id="${name}" name="${name}" autocomplete="off">${options.map(
    ([value, said]) =>
      markup`<option value="${value}"${attribute('label', said === '' && ' ')}${attribute('selected', value !== '' && value === valueOf(filled, name))}>${said}</option>`
  )}</select>`

// NOTE: the field stands before its button, so that the style can show there that it has the focus.
export const fileField = (id: string): Html =>
  markup`<div class="chooser"><input type="file" id="${id}" name="${id}" multiple aria-describedby="${id}-help"><label class="button plain" for="${id}">${m.client_choose_files()}</label></div>`

export const dateField = (filled: Filled, name: string, words: string, options: FieldOptions = {}): Html =>
  markup`${textField(filled, name, words, options)}${selectField(
    filled,
    `${name}.calendar`,
    m.intake_calendar(),
    calendars.map((calendar) => [calendar, label('intake_o_calendar', calendar) ?? calendar] as const)
  )}`
