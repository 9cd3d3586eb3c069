import { deskLimits } from '../../mandate/intake/desk/desk-limits.ts'
import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { inOrder } from '../../ui/intake/in-order.ts'
import { element as make, h, show } from '../dom.ts'
import { textField } from './add-form.ts'
import { markWrong } from './mark-wrong.ts'
import type { Parts } from './parts.ts'

export interface EntryLine {
  element: HTMLElement
  /** What was found when it was looked at, beside it. */
  tell(text: string): void
  focus(): void
}

export interface EntryActs {
  open(): void
  /** What is wrong, or null once it stands in the list. */
  change(change: Pick<DeskEntry, 'label' | 'on' | 'note'>): string | null
  takeOut(): void
}

let lines = 0

/** One receipt of the list: what it is called, and what can be done with it. */
export function entryLine(entry: DeskEntry, { say, voice }: Parts, acts: EntryActs): EntryLine {
  const id = `entry-${++lines}`
  const looked = h('p', { role: 'status', class: 'looked' })
  const place = h('div')
  const button = (key: string, click: () => void, kind = 'plain') =>
    h('button', { type: 'button', class: kind, 'aria-describedby': id, click }, say(key))
  const close = () => {
    place.replaceChildren()
    show(buttons, true)
  }
  const turn = (to: HTMLElement) => {
    show(buttons, false)
    place.replaceChildren(to)
    to.querySelector<HTMLElement>('input, button')?.focus()
  }
  const buttons = h(
    'div',
    { class: 'acts' },
    button('list_look', () => acts.open()),
    button('list_change', () => turn(editForm(id, entry, say, { ...acts, close }))),
    button('list_take_out', () => turn(question()))
  )
  const question = () =>
    h(
      'div',
      { role: 'group', 'aria-labelledby': `${id}-question` },
      h('p', { id: `${id}-question`, class: 'warn' }, say('list_take_out_sure')),
      h(
        'div',
        { class: 'acts' },
        button('list_take_out_yes', () => acts.takeOut()),
        button('list_leave_it', close)
      )
    )
  const element = h(
    'li',
    {},
    h('h3', { id, tabindex: '-1' }, h('bdi', {}, entry.label)),
    ...(entry.on ? [h('p', { class: 'quiet small' }, say('list_filed', { day: voice.day(entry.on) }))] : []),
    ...(entry.note ? [h('p', { class: 'written', dir: 'auto' }, ...inOrder(make, entry.note))] : []),
    looked,
    buttons,
    place
  )
  return {
    element,
    tell: (text) => void (looked.textContent = text),
    focus: () => element.querySelector('h3')?.focus()
  }
}

function editForm(
  id: string,
  entry: DeskEntry,
  say: Parts['say'],
  { change, close }: Pick<EntryActs, 'change'> & { close(): void }
): HTMLElement {
  const label = textField(`${id}-label`, deskLimits.label)
  const on = h('input', { id: `${id}-on`, type: 'date', autocomplete: 'off' })
  const note = textField(`${id}-note`, deskLimits.note)
  const error = h('p', { class: 'error', id: `${id}-error`, role: 'alert' })
  label.setAttribute('aria-describedby', error.id)
  label.value = entry.label
  on.value = entry.on ?? ''
  // Two notes that were brought together may be longer than one that is typed.
  note.maxLength = Math.max(deskLimits.note, entry.note.length)
  note.value = entry.note
  return h(
    'form',
    {
      novalidate: true,
      submit: (event) => {
        event.preventDefault()
        const wrong = change({ label: label.value.trim(), on: on.value || null, note: note.value.trim() })
        markWrong(label, error, wrong)
      }
    },
    h('label', { for: label.id }, say('list_label')),
    error,
    label,
    h('label', { for: on.id }, say('list_on')),
    on,
    h('label', { for: note.id }, say('list_note')),
    note,
    h('button', {}, say('list_change_button')),
    h('button', { type: 'button', class: 'plain', click: () => close() }, say('list_leave_it'))
  )
}
