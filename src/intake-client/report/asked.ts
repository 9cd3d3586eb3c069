import { all } from '../dom.ts'

/** A field of a question that is not asked: of another subject, or the consent of somebody who is not named any more. */
export const isAsked = (field: Element): boolean =>
  field.closest('[data-question][hidden], fieldset[data-consent][hidden]') === null

/** What is sealed: what stands under questions that are asked. The rest stays on the page, should she change back. */
export function askedEntries(form: HTMLFormElement): [string, FormDataEntryValue][] {
  const unasked = unaskedNames(form)
  return [...new FormData(form)].filter(([name]) => !unasked.has(name))
}

/** She wrote something that is not sent. */
export function hasUnasked(form: HTMLFormElement): boolean {
  const unasked = unaskedNames(form)
  return [...new FormData(form)].some(
    ([name, value]) => unasked.has(name) && !name.endsWith('.calendar') && typeof value === 'string' && value.trim()
  )
}

const unaskedNames = (form: HTMLFormElement) =>
  new Set(
    all<HTMLInputElement>(form, 'input, textarea, select')
      .filter((field) => !isAsked(field))
      .map(({ name }) => name)
  )
