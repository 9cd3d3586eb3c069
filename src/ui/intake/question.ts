import { errorSentence, label, m } from '#messages'
import { consentAnswers, publicForms } from '#mandate/intake/consent-fields.ts'
import { consentDoors } from '#mandate/intake/payloads.ts'
import { personFields, personsOnThePage, type Question } from '#mandate/intake/questions.ts'
import {
  choiceField,
  dateField,
  fileField,
  helpAt,
  longField,
  selectField,
  textField,
  valueOf,
  type Filled
} from './fields.ts'
import { filesHelp } from './files-help.ts'
import { plain } from '../format.ts'
import { attribute, markup, type Html } from './html.ts'

/** One question with what it helps with, what happens to its answer, and what was answered already. */
export function questionMarkup(question: Question, filled: Filled, noFiles = false): Html {
  const { id, for: asked } = question
  if (id === 'files' && noFiles)
    return markup`<div class="question" data-question="${id}"><p class="label" id="${id}">${label('intake_q', id)}</p><p>${errorSentence({ code: 'no-room-for-files' })}</p></div>`
  const isSeen = id === 'danger'
  const fate = isSeen ? m.intake_fate_seen() : m.intake_fate_sealed()
  return markup`<div class="question" data-question="${id}"${attribute('data-for', asked?.join(' '))}>${fieldOf(question, filled)}<p class="fate" data-fate="${isSeen ? 'seen' : 'sealed'}">${fate}</p></div>`
}

function fieldOf({ id, kind, options = [], required, help: helped }: Question, filled: Filled): Html {
  const words = label('intake_q', id) ?? id
  const help = kind === 'files' ? filesHelp() : helped ? label('intake_h', id) : null
  switch (kind) {
    case 'text':
      return textField(filled, id, words, { help })
    case 'long':
      return longField(filled, id, words, { help, required, hidesEmpty: id === 'danger-how' })
    case 'date':
      return dateField(filled, id, words, { help })
    case 'choice':
    case 'many':
      return choiceField(filled, id, words, optionsOf(id, options), {
        help,
        type: kind === 'many' ? 'checkbox' : 'radio'
      })
    case 'persons':
      return repeated(id, words, help, filled, 'person', personMarkup)
    case 'consents':
      return repeated(id, words, help, filled, 'consent', consentMarkup)
    case 'files':
      return markup`<label for="${id}">${words}</label>${helpAt(id, help)}${fileField(id)}`
  }
}

const optionsOf = (list: string, options: readonly string[]) =>
  options.map((option) => [option, label(`intake_o_${list.replaceAll('-', '_')}`, option) ?? option] as const)

/** The first stands open; the others open when they are needed, or hold something already. */
function repeated(
  id: string,
  words: string,
  help: string | null,
  filled: Filled,
  kind: 'person' | 'consent',
  one: (filled: Filled, number: number) => Html
): Html {
  const numbers = [...filled.values.keys()].map((name) =>
    Number(/^(?:person|consent)\.(\d{1,2})\./.exec(name)?.[1] ?? 0)
  )
  const most = Math.max(personsOnThePage, ...numbers)
  const title = (number: number) =>
    kind === 'person'
      ? m.intake_person_number({ number: plain(number) })
      : m.intake_consent_number({ number: plain(number) })
  const used = (number: number) =>
    [...filled.values].some(
      ([name, values]) => name.startsWith(`${kind}.${number}.`) && !name.endsWith('.calendar') && values.some(Boolean)
    )
  return markup`<p class="label" id="${id}">${words}</p>${helpAt(id, help)}${Array.from(
    { length: most },
    (_, at) => at + 1
  ).map((number) => {
    const fields = markup`<fieldset data-${kind}="${number}"><legend>${title(number)}</legend>${one(filled, number)}</fieldset>`
    return number === 1
      ? fields
      : markup`<details${attribute('open', used(number))}><summary>${m.intake_person_number({ number: plain(number) })}</summary>${fields}</details>`
  })}`
}

export function personMarkup(filled: Filled, number: number): Html {
  return markup`${personFields.map((field) => {
    const name = `person.${number}.${field.id}`
    const words = label('intake_p', field.id) ?? field.id
    if (field.kind === 'long') return longField(filled, name, words)
    if (field.kind === 'choice') return selectField(filled, name, words, [['', ''], ...optionsOf('sex', field.options)])
    if (field.kind === 'text') return textField(filled, name, words)
    return markup`<label class="choice"><input type="checkbox" name="${name}" value="yes"${attribute('checked', valueOf(filled, name) !== '')}> ${words}</label>`
  })}`
}

export function consentMarkup(filled: Filled, number: number): Html {
  const name = (field: string) => `consent.${number}.${field}`
  const said = (answers: readonly string[]) => [
    ['', m.intake_consent_none()] as const,
    ...answers.map((answer) => [answer, label('intake_consent', answer) ?? answer] as const)
  ]
  const other = consentAnswers.filter((answer) => answer !== 'yes')
  return markup`${consentDoors.map(
    (door) =>
      markup`${selectField(filled, name(door), label('intake_door', door) ?? door, said(door === 'public' ? [...publicForms, ...other] : consentAnswers))}${door === 'ngo' && textField(filled, name('ngo-name'), m.intake_consent_ngo_name())}`
  )}${textField(filled, name('by'), m.intake_consent_by())}${dateField(filled, name('on'), m.intake_consent_on())}`
}
