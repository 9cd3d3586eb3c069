import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import { receiptAsDigits } from '../../platform/sealing/receipt/write-receipt.ts'
import { h } from '../dom.ts'
import { receiptOfEntry } from './add-form.ts'
import type { Parts } from './parts.ts'

/** On paper only if she asks: one sheet betrays many. It stands on no screen. */
export function printList({ say, voice }: Parts, entries: () => readonly DeskEntry[]): HTMLElement {
  const element = h(
    'details',
    {},
    h('summary', {}, say('list_print')),
    h('p', { class: 'warn' }, say('list_print_risk')),
    h('button', { type: 'button', class: 'plain', click: () => run() }, say('list_print_button'))
  )
  function run(): void {
    const sheet = h('div', { class: 'printed' }, h('ol', {}, ...entries().map(lineOf)))
    const takeAway = () => {
      sheet.remove()
      document.body.classList.remove('printing')
    }
    document.body.append(sheet)
    document.body.classList.add('printing')
    addEventListener('afterprint', takeAway, { once: true })
    addEventListener('pagehide', takeAway, { once: true })
    print()
  }
  const lineOf = (entry: DeskEntry) =>
    h(
      'li',
      {},
      h('b', {}, h('bdi', {}, entry.label)),
      ...(entry.on ? [h('p', {}, say('list_filed', { day: voice.day(entry.on) }))] : []),
      ...(entry.note ? [h('p', { dir: 'auto' }, entry.note)] : []),
      h('p', { dir: 'ltr' }, receiptAsDigits(receiptOfEntry(entry)).join(' '))
    )
  return element
}
