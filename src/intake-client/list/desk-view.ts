import { keptUntil } from '../../mandate/intake/desk/desk-limits.ts'
import {
  addEntry,
  changeEntry,
  findEntry,
  putBack,
  removeEntry,
  unfit,
  type DeskEntry,
  type Unfit
} from '../../mandate/intake/desk/desk-list.ts'
import { inSoLong } from '../../ui/intake/in-so-long.ts'
import { h, show } from '../dom.ts'
import { addForm, type AddForm } from './add-form.ts'
import type { DeskSession, Kept } from './desk-session.ts'
import { entryLine, type EntryLine } from './entry-line.ts'
import { filterOf } from './filter.ts'
import { lookAtAll } from './look-at-all.ts'
import type { Parts } from './parts.ts'
import { printList } from './print-list.ts'
import { stateLine } from './state-line.ts'
import { wholeList } from './whole-list.ts'

export interface DeskView {
  element: HTMLElement
  form: AddForm
  /** Changes the list and has it kept; what came of it is said in it too. */
  keep(edit: Edit, done: string): Unfit | Promise<Kept>
  takeOut(receipt: string): void
  /** A receipt that came along, ready to be put in: only its label is missing. */
  bring(receipt: string, on: string): void
  /** It is said that another window has changed it meanwhile, and both lists can be brought together. */
  changedElsewhere(): void
  stop(): void
}

type Edit = (entries: readonly DeskEntry[]) => readonly DeskEntry[] | Unfit

export interface DeskActs {
  open(entry: DeskEntry): void
  change(): void
  deleted(): void
  /** A new list, with what stands in this one. */
  begin(): void
  added(receipt: string): void
  close(): void
}

/** The list that is open. What is typed in it stays while lines come and go. */
export function deskView(session: DeskSession, parts: Parts, lang: string, acts: DeskActs): DeskView {
  const { say, voice } = parts
  const roomIn = () => inSoLong(session.roomIn(), parts.tools.lang)
  const title = h('h1', { tabindex: '-1' }, say('list_heading'))
  const state = stateLine()
  const empty = h('p', {}, say('list_empty_yet'))
  const list = h('ul', { class: 'list' })
  const lines = new Map<string, EntryLine & { of: DeskEntry }>()
  const filter = filterOf(say, () => [...lines.values()].map(({ element, of }) => ({ element, of })))
  const until = h('p', { class: 'small' })
  const form = addForm(parts, {
    own: () => session.desk()!.receipt,
    today: session.desk()!.today,
    add(entry) {
      const there = findEntry(session.entries(), entry.receipt)
      const going = keep((entries) => addEntry(entries, entry), say('list_added', { label: entry.label }))
      if (isUnfit(going)) return { of: going === 'no-label' ? 'label' : 'receipt', says: sayUnfit(going, there?.label) }
      void going.then((came) => came === 'kept' && acts.added(entry.receipt))
      return null
    },
    refused: () => state.clear()
  })
  const adding = h('details', {}, h('summary', {}, say('list_add')), form.element)
  adding.open = session.entries().length === 0
  const all = lookAtAll(parts, {
    entries: () => session.entries(),
    tell: (entry, text) => lines.get(entry.receipt)?.tell(text)
  })
  const element = h(
    'section',
    { class: 'desk' },
    title,
    state.element,
    h('p', { class: 'small' }, say('list_one_by_one')),
    adding,
    h('h2', {}, say('list_in_it')),
    empty,
    filter.element,
    list,
    all.element,
    printList(parts, () => session.entries()),
    h('h2', {}, say('list_whole')),
    until,
    ...wholeList(say, { change: () => acts.change(), remove }),
    h('button', { type: 'button', class: 'plain', click: () => close() }, say('list_close')),
    h('p', { class: 'warn' }, say('list_leave'))
  )
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other: what is done while something is being kept is done to the list that is kept then. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = last.then(work)
    last = next.catch(() => undefined)
    return next
  }

  /** It stands here at once, and is then kept: what is typed meanwhile stays. */
  function keep(edit: Edit, done: string, undo?: () => void): Unfit | Promise<Kept> {
    const entries = edit(session.entries())
    if (isUnfit(entries)) return entries
    session.edit(entries)
    draw()
    return inTurn(() => tell(session.keep, done, undo))
  }

  /** Does it and says what came of it; what is not kept stands here all the same. */
  async function tell(work: () => Promise<Kept>, done: string, undo?: () => void): Promise<Kept> {
    state.say(say('list_keeping'))
    const came = await work()
    draw()
    if (came === 'kept') state.say(done, undo && { text: say('list_undo'), press: undo })
    else if (came === 'changed') changedElsewhere()
    else if (came === 'no-line' || came === 'no-room') {
      const again = () => tell(session.keep, done, undo)
      const why = came === 'no-line' ? say('list_no_line') : say('list_not_no_room', { time: roomIn() })
      state.warn(why, { text: say('list_again'), press: () => void inTurn(again) })
    } else if (came === 'nothing') state.warn(say('list_gone'), { text: say('list_gone_begin'), press: acts.begin })
    else state.warn(say(`list_not_${came}`))
    return came
  }

  function changedElsewhere(): void {
    const together = () => tell(session.bringTogether, say('list_together_done'))
    state.warn(say('list_changed'), { text: say('list_together'), press: () => void inTurn(together) })
  }

  async function remove(): Promise<void> {
    state.say(say('list_deleting'))
    const came = await inTurn(() => session.remove())
    if (came === 'kept') acts.deleted()
    else if (came === 'changed') changedElsewhere()
    else state.warn(say(`list_not_${came.replace('-', '_')}`))
  }

  function close(): void {
    if (!session.unsaved() && !form.holds()) return acts.close()
    state.warn(say('list_close_unsaved'), { text: say('list_close_anyway'), press: () => acts.close() })
  }

  function takeOut(receipt: string): void {
    const at = session.entries().findIndex((entry) => entry.receipt === receipt)
    const entry = session.entries()[at]
    if (!entry) return
    const undo = () => void keep((entries) => putBack(entries, entry, at), say('list_back_in', { label: entry.label }))
    void keep((entries) => removeEntry(entries, receipt), say('list_taken_out', { label: entry.label }), undo)
  }

  function bring(receipt: string, on: string): void {
    adding.open = true
    form.bring(receipt, on)
  }

  function lineOf(entry: DeskEntry): EntryLine & { of: DeskEntry } {
    const there = lines.get(entry.receipt)
    if (there?.of === entry) return there
    const line = entryLine(entry, parts, {
      open: () => acts.open(entry),
      change(change) {
        const came = keep((entries) => changeEntry(entries, entry.receipt, change), say('list_change_done'))
        if (isUnfit(came)) {
          state.clear()
          return sayUnfit(came)
        }
        lines.get(entry.receipt)?.focus()
        return null
      },
      takeOut: () => takeOut(entry.receipt)
    })
    return { ...line, of: entry }
  }

  const sayUnfit = (unfit: Unfit, label = '') => say(`list_${unfit.replaceAll('-', '_')}`, { label })

  function draw(): void {
    const entries = session.entries()
    const next = entries.map(lineOf)
    lines.clear()
    entries.forEach((entry, at) => lines.set(entry.receipt, next[at]!))
    // Only what differs is touched: a field that somebody is typing in keeps what stands in it.
    next.forEach(({ element: one }, at) => {
      if (list.children[at] !== one) list.insertBefore(one, list.children[at] ?? null)
    })
    while (list.children.length > next.length) list.lastElementChild!.remove()
    show(empty, entries.length === 0)
    show(list, entries.length > 0)
    filter.refresh()
    all.refresh()
    const desk = session.desk()
    if (desk)
      until.textContent = say('list_until', { on: voice.day(desk.list.on), day: voice.day(keptUntil(desk.keptIn)) })
  }

  draw()
  return { element, form, keep, takeOut, bring, changedElsewhere, stop: () => all.stop() }
}

const isUnfit = (found: readonly DeskEntry[] | Promise<Kept> | Unfit): found is Unfit =>
  unfit.some((reason) => reason === found)
