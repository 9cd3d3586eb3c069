import { mostPersons } from '../../mandate/intake/questions.ts'
import { showing } from '../../mandate/intake/showing.ts'
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
      if (last) last.after(copy(last, kind, n, say('client_person_number', { n: Number(n) })))
    }
    return n
  }
  // Those that wait folded, for want of a script, stand open; the empty ones go until they are asked for.
  for (const set of sets('person').slice(1))
    if (isEmpty(set)) {
      const n = set.dataset.person!
      for (const one of [set, form.querySelector<HTMLElement>(`fieldset[data-consent="${n}"]`)])
        (one?.closest('details') ?? one)?.remove()
    }
  for (const details of all<HTMLDetailsElement>(form, 'details')) {
    const folded = all(details, 'fieldset[data-person], fieldset[data-consent]')
    if (folded.length > 0) details.replaceWith(...folded)
  }
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
  return {
    refresh() {
      for (const set of sets('consent')) {
        const n = set.dataset.consent!
        show(set, n === '1' || nameOf(n) !== '')
        const who = nameOf(n) ? `\u2068${showing(nameOf(n))}\u2069` : say('client_person_number', { n: Number(n) })
        set.querySelector('legend')?.replaceChildren(say('client_consent_of', { name: who }))
      }
    },
    makeRoom(entries) {
      const most = Math.max(0, ...entries.map(([field]) => Number(/^person\.(\d+)\./.exec(field)?.[1] ?? 0)))
      while (count() < Math.min(most, mostPersons)) add()
    }
  }
}

const isEmpty = (set: HTMLElement) =>
  all<HTMLInputElement>(set, 'input, textarea, select').every(
    ({ type, name, checked, value }) => (type === 'checkbox' ? !checked : value === '') || name.endsWith('.calendar')
  )

/** The same questions for the next person, empty. */
function copy(set: HTMLFieldSetElement, kind: Kind, n: string, title: string): HTMLFieldSetElement {
  const made = set.cloneNode(true) as HTMLFieldSetElement
  const renumbered = (text: string) => text.replace(new RegExp(`\\b${kind}([.-])\\d+`, 'g'), `${kind}$1${n}`)
  made.dataset[kind] = n
  for (const element of [made, ...all(made, '*')])
    for (const attribute of ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'data-error-for']) {
      const value = element.getAttribute(attribute)
      if (value) element.setAttribute(attribute, renumbered(value))
    }
  for (const field of all<HTMLInputElement>(made, 'input, textarea')) {
    if (field.type === 'checkbox') field.checked = false
    else field.value = ''
  }
  for (const field of all<HTMLSelectElement>(made, 'select')) field.selectedIndex = 0
  const legend = made.querySelector('legend')
  if (legend) legend.textContent = title
  return made
}
