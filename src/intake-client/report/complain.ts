import type { DomainError } from '../../mandate/result.ts'
import { all, h } from '../dom.ts'
import { errorSummary, showErrors } from '../error-summary.ts'
import type { Say } from '../words.ts'
import type { Place } from './course.ts'

/** What was written so far comes to be mended: on the page of the first field that is named, with a way to each. */
export function complain(
  form: HTMLFormElement,
  errors: readonly DomainError[],
  say: Say,
  go: (place: Place) => void
): void {
  const found = errors.map((error) => ({
    text: say(`client_error_${error.code.replace(/-/g, '_')}`, error.params),
    field: fieldOf(form, error)
  }))
  const goTo = (field: HTMLElement) => {
    const section = sectionOf(field)
    if (section?.hidden) go(section.dataset.step as Place)
    field.focus()
  }
  const first = found.find(({ field }) => field)?.field
  const at = first && sectionOf(first)
  // Whatever was wrong before is cleared by going there.
  go((at ?? form.querySelector<HTMLElement>('[data-step]:not([hidden])'))!.dataset.step as Place)
  for (const { field, text } of found) if (field) mark(field, text)
  const wrongs = found.map(({ text, field }) => ({ text, go: field && (() => goTo(field)) }))
  const shown = form.querySelector<HTMLElement>('[data-step]:not([hidden])')
  if (shown) showErrors(shown, errorSummary(say('client_errors_heading'), 'h2', wrongs))
}

const sectionOf = (field: HTMLElement) => field.closest<HTMLElement>('[data-step]')

/** What was wrong is said only until she goes on. */
export function clearErrors(form: HTMLFormElement): void {
  for (const one of all(form, '[data-error-for], [data-errors]')) one.remove()
  for (const one of all(form, '[aria-invalid]')) {
    one.removeAttribute('aria-invalid')
    describe(one, (ids) => ids.filter((id) => id !== `${one.id}-error`))
  }
}

function fieldOf(form: HTMLFormElement, { field }: DomainError): HTMLElement | null {
  const named = field ? form.elements.namedItem(field) : null
  if (named instanceof HTMLElement) return named
  // Of persons and the like a question has many fields: its first.
  return form.querySelector(`[data-question="${field}"]`)?.querySelector<HTMLElement>('input, textarea, select') ?? null
}

function mark(field: HTMLElement, text: string): void {
  const id = `${field.id}-error`
  field.before(h('p', { class: 'error', id, 'data-error-for': field.id }, text))
  field.setAttribute('aria-invalid', 'true')
  describe(field, (ids) => [...ids, id])
}

function describe(field: HTMLElement, change: (ids: string[]) => string[]): void {
  const ids = change((field.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean))
  if (ids.length) field.setAttribute('aria-describedby', ids.join(' '))
  else field.removeAttribute('aria-describedby')
}
