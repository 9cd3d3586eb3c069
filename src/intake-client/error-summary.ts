import { h } from './dom.ts'

export interface Wrong {
  text: string
  /** To the field that it is about; null where it is about all. */
  go: (() => void) | null
}

/** What is to be mended, at the head of a form: each leads to its field. Whoever shows it brings the focus to it. */
export function errorSummary(heading: string, level: 'h2' | 'h3', wrongs: readonly Wrong[]): HTMLElement {
  return h(
    'section',
    { class: 'errors', 'data-errors': true, 'aria-labelledby': 'errors' },
    h(level, { id: 'errors', tabindex: '-1' }, heading),
    h('ul', {}, ...wrongs.map(({ text, go }) => h('li', {}, go ? linkTo(go, text) : text)))
  )
}

/** In the place of the one before. */
export function showErrors(before: HTMLElement, summary: HTMLElement | null): void {
  for (const one of before.parentElement?.querySelectorAll('[data-errors]') ?? []) one.remove()
  if (!summary) return
  before.before(summary)
  summary.querySelector<HTMLElement>('[tabindex]')?.focus()
  summary.scrollIntoView({ block: 'nearest' })
}

const linkTo = (go: () => void, text: string) =>
  h(
    'a',
    {
      href: '#errors',
      click: (event) => {
        event.preventDefault()
        go()
      }
    },
    text
  )
