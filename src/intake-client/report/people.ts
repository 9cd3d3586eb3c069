import { mostPersons } from '../../mandate/intake/questions.ts'
import { all, h, show } from '../dom.ts'
import type { Say } from '../words.ts'

type Kind = 'person' | 'consent'

/** A button for one person more, and consents that are asked for those who are named, by their names. */
export function preparePeople(
  form: HTMLFormElement,
  say: Say
): { refresh(): void; makeRoom(entries: [string, string][]): void } {
  const sets = (kind: Kind) => all<HTMLFieldSetElement>(form, `fieldset[data-${kind}]`)
  const nameOf = (n: string) => form.querySelector<HTMLInputElement>(`[name="person.${n}.name"]`)?.value.trim() ?? ''
  const count = () => sets('person').length
  const add = () => {
    const n = String(count() + 1)
    for (const kind of ['person', 'consent'] as const) {
      const last = sets(kind)[sets(kind).length - 1]
      if (last) last.after(copy(last, kind, n))
    }
    return n
  }
  const last = sets('person')[count() - 1]
  if (last) {
    // Those that wait folded, for want of a script, stand open now; the empty ones go.
    for (const set of sets('person').slice(1)) if (isEmpty(set)) remove(set)
    for (const details of all<HTMLDetailsElement>(form, 'details'))
      if (details.querySelector('fieldset[data-person], fieldset[data-consent]'))
        details.replaceWith(...details.children)
    for (const summary of all(form, 'summary + fieldset[data-person], summary + fieldset[data-consent]'))
      summary.previousElementSibling?.remove()
    const more = h(
      'button',
      {
        type: 'button',
        class: 'plain',
        click: () => {
          const n = add()
          form.querySelector<HTMLInputElement>(`[name="person.${n}.name"]`)?.focus()
          show(more, count() < mostPersons)
        }
      },
      say('client_add_person')
    )
    sets('person')[count() - 1]?.after(more)
  }
  function remove(set: HTMLFieldSetElement) {
    const n = set.dataset.person!
    form.querySelector(`fieldset[data-consent="${n}"]`)?.remove()
    set.remove()
  }
  return {
    refresh() {
      for (const set of sets('consent')) {
        const n = set.dataset.consent!
        show(set, n === '1' || nameOf(n) !== '')
        const legend = set.querySelector('legend')
        if (legend && nameOf(n)) legend.replaceChildren(h('bdi', {}, nameOf(n)))
      }
    },
    makeRoom(entries) {
      const most = Math.max(0, ...entries.map(([field]) => Number(/^person\.(\d+)\./.exec(field)?.[1] ?? 0)))
      while (count() < Math.min(most, mostPersons)) add()
    }
  }
}

const isEmpty = (set: HTMLElement) =>
  all<HTMLInputElement>(set, 'input, textarea').every((field) =>
    field.type === 'radio' || field.type === 'checkbox' ? !field.checked || field.value === '' : field.value === ''
  )

/** The same questions for the next person, empty. */
function copy(set: HTMLFieldSetElement, kind: Kind, n: string): HTMLFieldSetElement {
  const made = set.cloneNode(true) as HTMLFieldSetElement
  const renumbered = (text: string) => text.replace(new RegExp(`\\b${kind}([.-])\\d+`, 'g'), `${kind}$1${n}`)
  made.dataset[kind] = n
  for (const element of [made, ...all(made, '*')])
    for (const attribute of ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-error-for']) {
      const value = element.getAttribute(attribute)
      if (value) element.setAttribute(attribute, renumbered(value))
    }
  for (const field of all<HTMLInputElement>(made, 'input, textarea, select')) {
    if (field.type === 'radio' || field.type === 'checkbox') field.checked = field.defaultChecked && field.value === ''
    else field.value = ''
  }
  for (const legend of all(made, 'legend')) {
    const number = legend.querySelector('[data-number]')
    if (number) number.textContent = n
  }
  return made
}
