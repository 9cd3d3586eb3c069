import { all, element, h } from '../dom.ts'
import { daysIn } from '../../ui/date-words.ts'
import type { Say } from '../words.ts'
import { asksCalendar, calendars, readSealedDate, type Calendar } from '../../mandate/intake/sealed-date.ts'
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
    const answers = answersIn(section, say)
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
function answersIn(section: HTMLElement, say: Say): HTMLElement[] {
  const sets = all<HTMLFieldSetElement>(section, 'fieldset[data-person], fieldset[data-consent]')
  const own = all<HTMLInputElement>(section, 'input, textarea, select').filter(
    (field) => !sets.some((set) => set.contains(field))
  )
  const files = all(section, '[data-file]').map(({ textContent }) =>
    h('li', {}, h('bdi', {}, showing(textContent ?? '')))
  )
  return [
    ...listOf([...files, ...linesOf(own, say)]),
    ...sets.flatMap((set) => {
      const [lines] = listOf(linesOf(all<HTMLInputElement>(set, 'input, textarea, select'), say))
      return lines ? [h('h4', {}, nameOf(set)), lines] : []
    })
  ]
}

const listOf = (lines: HTMLElement[]): HTMLElement[] => (lines.length ? [h('ul', {}, ...lines)] : [])

const nameOf = (set: HTMLFieldSetElement) => set.querySelector('legend')?.textContent?.trim() ?? ''

function linesOf(fields: HTMLInputElement[], say: Say): HTMLElement[] {
  return fields.flatMap((field) => {
    if (!isAsked(field) || field.type === 'file' || field.type === 'hidden') return []
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (!field.checked || field.value === '') return []
      const group = field.closest<HTMLFieldSetElement>('fieldset:not([data-person])')
      return [line(group ? nameOf(group) : '', labelOf(field))]
    }
    if (field.name.endsWith('.calendar') || !field.value.trim()) return []
    const calendar = field.form?.elements.namedItem(`${field.name}.calendar`)
    if (calendar instanceof HTMLSelectElement) return [dateLine(field, calendar, say)]
    const said = field instanceof HTMLSelectElement ? chosenIn(field) : showingLines(field.value.trim())
    return [line(labelOf(field), said)]
  })
}

/** A date as she typed it, and beside it the calendar in which it is understood; where that can't be, she is asked. */
function dateLine(field: HTMLInputElement, calendar: HTMLSelectElement, say: Say): HTMLElement {
  const chosen = calendar.value as Calendar
  const read = readSealedDate(field.value, chosen)
  const typed = showingLines(field.value.trim())
  const called = (one: Calendar) => [...calendar.options].find(({ value }) => value === one)?.textContent?.trim() ?? ''
  if (asksCalendar(field.value, chosen)) {
    const choose = (one: Calendar) => {
      calendar.value = one
      calendar.dispatchEvent(new Event('input', { bubbles: true }))
      const next = dateLine(field, calendar, say)
      next.tabIndex = -1
      item.replaceWith(next)
      next.focus()
    }
    const buttons = calendars
      .filter((one) => one !== chosen)
      .map((one) => h('button', { type: 'button', class: 'plain', click: () => choose(one) }, called(one)))
    const item = line(
      labelOf(field),
      typed,
      h('p', { class: 'help', 'data-which-calendar': true }, say('client_which_calendar')),
      ...buttons
    )
    return item
  }
  // A month's name may tell another calendar than the one that was left as it stood: then the day is said in this one too.
  const day =
    read.calendar !== chosen && read.value?.length === 10 ? daysIn(document.documentElement.lang)(read.value) : ''
  return line(labelOf(field), typed, ` (${called(read.calendar)}${day && ` = \u2068${day}\u2069`})`)
}

const line = (question: string, answer: string, ...more: (Node | string)[]) =>
  h(
    'li',
    {},
    ...(question ? [h('span', { class: 'asked' }, question), ' '] : []),
    h('bdi', {}, ...inOrder(element, answer)),
    ...more
  )

const chosenIn = (field: HTMLSelectElement) => field.selectedOptions[0]?.textContent?.trim() ?? ''

const labelOf = (field: HTMLInputElement) => field.labels?.[0]?.textContent?.trim() ?? field.value
