import { all, element, h } from '../dom.ts'
import type { Say } from '../words.ts'
import { showing, showingLines } from '../../mandate/intake/showing.ts'
import { isAsked } from './asked.ts'
import type { Place } from './course.ts'
import { inOrder } from '../../ui/intake/in-order.ts'

/** What she wrote, page by page, each with a way back to it; empty questions are not listed. */
export function listAnswers(form: HTMLFormElement, course: Place[], say: Say, go: (place: Place) => void): HTMLElement {
  const list = h('div', { class: 'review' })
  for (const section of all<HTMLElement>(form, '[data-step]')) {
    const place = section.dataset.step as Place
    if (!course.includes(place)) continue
    const answers = answersIn(section)
    if (answers.length === 0) continue
    const title = section.querySelector('h2')?.textContent?.trim() ?? ''
    const change = h(
      'button',
      { type: 'button', class: 'plain', click: () => go(place) },
      say('client_change'),
      h('span', { class: 'unseen' }, ` ${title}`)
    )
    list.append(h('h3', {}, title), ...answers, change)
  }
  return list
}

/** An empty report is not offered to be sent: she is told where to begin. */
export const nothingYet = (say: Say, go: (place: Place) => void): HTMLElement =>
  h(
    'div',
    { 'data-nothing': true },
    h('p', {}, say('client_nothing_yet')),
    h('button', { type: 'button', click: () => go('what') }, say('client_begin_with_what'))
  )

/** A list of questions with their answers; of persons, and of what they agree to, one for each. */
function answersIn(section: HTMLElement): HTMLElement[] {
  const sets = all<HTMLFieldSetElement>(section, 'fieldset[data-person], fieldset[data-consent]')
  const own = all<HTMLInputElement>(section, 'input, textarea, select').filter(
    (field) => !sets.some((set) => set.contains(field))
  )
  const files = all(section, '[data-file]').map(({ textContent }) =>
    h('li', {}, h('bdi', {}, showing(textContent ?? '')))
  )
  return [
    ...listOf([...files, ...linesOf(own)]),
    ...sets.flatMap((set) => {
      const [lines] = listOf(linesOf(all<HTMLInputElement>(set, 'input, textarea, select')))
      return lines ? [h('h4', {}, nameOf(set)), lines] : []
    })
  ]
}

const listOf = (lines: HTMLElement[]): HTMLElement[] => (lines.length ? [h('ul', {}, ...lines)] : [])

const nameOf = (set: HTMLFieldSetElement) => set.querySelector('legend')?.textContent?.trim() ?? ''

function linesOf(fields: HTMLInputElement[]): HTMLElement[] {
  return fields.flatMap((field) => {
    if (!isAsked(field) || field.type === 'file' || field.type === 'hidden') return []
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (!field.checked || field.value === '') return []
      const group = field.closest<HTMLFieldSetElement>('fieldset:not([data-person])')
      return [line(group ? nameOf(group) : '', labelOf(field))]
    }
    if (field.name.endsWith('.calendar') || !field.value.trim()) return []
    const said = field instanceof HTMLSelectElement ? chosenIn(field) : showingLines(field.value.trim())
    return [line(labelOf(field), said, calendarOf(field))]
  })
}

/** In which calendar a date is written; it stands beside the date that she typed. */
function calendarOf(field: HTMLInputElement): string {
  const calendar = field.form?.elements.namedItem(`${field.name}.calendar`)
  return calendar instanceof HTMLSelectElement ? ` (${chosenIn(calendar)})` : ''
}

const line = (question: string, answer: string, more = '') =>
  h(
    'li',
    {},
    ...(question ? [h('span', { class: 'asked' }, question), ' '] : []),
    h('bdi', {}, ...inOrder(element, answer)),
    more
  )

const chosenIn = (field: HTMLSelectElement) => field.selectedOptions[0]?.textContent?.trim() ?? ''

const labelOf = (field: HTMLInputElement) => field.labels?.[0]?.textContent?.trim() ?? field.value
