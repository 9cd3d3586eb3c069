import { all, h } from '../dom.ts'
import type { Say } from '../words.ts'
import { showing, showingLines } from '../../mandate/intake/showing.ts'
import { isAsked } from './asked.ts'
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
  const found = all(section, '[data-file]').map(({ textContent }) => showing(textContent ?? ''))
  for (const field of all<HTMLInputElement>(section, 'input, textarea, select')) {
    if (!isAsked(field)) continue
    if (field.type === 'file') continue
    if (field.type === 'radio' || field.type === 'checkbox') {
      if (field.checked && field.value !== '') found.push(labelled(field))
    } else if (field instanceof HTMLSelectElement) {
      const said = field.selectedOptions[0]?.textContent?.trim() ?? ''
      if (!field.name.endsWith('.calendar') && field.value)
        found.push(`${field.labels[0]?.textContent?.trim() ?? ''}: ${said}`)
    } else if (field.type !== 'hidden' && field.value.trim()) found.push(showingLines(field.value.trim()))
  }
  return found
}

const labelled = (field: HTMLInputElement) => field.labels?.[0]?.textContent?.trim() ?? field.value
