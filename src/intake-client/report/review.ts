import { all, h } from '../dom.ts'
import type { Say } from '../words.ts'
import type { Place } from './course.ts'

/** What she wrote, page by page, each with a way back to it; empty questions are not listed. */
export function listAnswers(form: HTMLFormElement, course: Place[], say: Say, go: (place: Place) => void): HTMLElement {
  const list = h('dl', { class: 'review' })
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
    list.append(h('dt', {}, title), ...answers.map((text) => h('dd', {}, h('bdi', {}, text))), h('dd', {}, change))
  }
  return list
}

function answersIn(section: HTMLElement): string[] {
  const found: string[] = []
  for (const field of all<HTMLInputElement>(section, 'input, textarea, select')) {
    if (field.closest('[hidden]') && field.closest('[hidden]') !== section) continue
    if (field.type === 'file') found.push(...Array.from(field.files ?? [], ({ name }) => name))
    else if (field.type === 'radio' || field.type === 'checkbox') {
      if (field.checked && field.value !== '') found.push(labelled(field))
    } else if (field instanceof HTMLSelectElement) {
      if (!field.name.endsWith('.calendar') && field.value)
        found.push(field.selectedOptions[0]?.textContent?.trim() ?? '')
    } else if (field.type !== 'hidden' && field.value.trim()) found.push(field.value.trim())
  }
  return found
}

/** With what it answers, where that is not said by the page's own title: a consent's door, a person's trait. */
function labelled(field: HTMLInputElement): string {
  const own = field.labels?.[0]?.textContent?.trim() ?? field.value
  const group = field.closest('fieldset, [role=radiogroup]')?.querySelector('legend')?.textContent?.trim()
  return group && field.closest('[data-consent]') ? `${group}: ${own}` : own
}
