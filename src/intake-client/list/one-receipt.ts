import type { DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import type { ReturnState } from '../../mandate/intake/return/return-state.ts'
import { toBase64url } from '../../platform/sealing/bytes.ts'
import { readReceipt } from '../../platform/sealing/receipt/read-receipt.ts'
import { receiptAsDigits } from '../../platform/sealing/receipt/write-receipt.ts'
import { h } from '../dom.ts'
import { placeReturn, type PlacedReturn } from '../return/place-return.ts'
import { receiptOfEntry } from './add-form.ts'
import type { Parts } from './parts.ts'
import { quiet } from '../../ui/intake/quiet.ts'

export interface OneReceipt {
  element: HTMLElement
  place: PlacedReturn
}

/**
 * What is under one receipt of the list, as its own page shows it. The receipt goes over within this page: it is in no
 * address, in no history and in no storage.
 */
export async function oneReceipt(
  entry: DeskEntry,
  { say, voice }: Parts,
  lang: string,
  acts: {
    back(): void
    /** She changed it for a new one: true once the list has that. */
    renewed(receipt: string): Promise<boolean>
    takeOut(): void
  }
): Promise<OneReceipt> {
  const state = h('p', { role: 'status', class: 'notice', hidden: true })
  const container = h('div')
  const gone = (heading: string, text: string, unsent?: string) => [
    h('h1', { tabindex: '-1' }, voice.say(heading)),
    h('p', {}, voice.say(text)),
    // What she had written stands where she can copy it.
    ...(unsent
      ? [
          h('label', { for: 'text' }, voice.say('return_unsent_text')),
          h('textarea', { id: 'text', dir: 'auto', rows: '6', autocomplete: 'off', ...quiet }, unsent)
        ]
      : []),
    h('button', { type: 'button', class: 'plain', click: () => acts.takeOut() }, say('list_take_out'))
  ]
  const tell = (text: string) => {
    state.textContent = text
    state.hidden = false
  }
  const place = await placeReturn(container, lang, {
    instead(shown: ReturnState) {
      if (shown.page === 'burnt') return gone('return_burnt_heading', 'return_burnt')
      if (shown.page === 'lost' && shown.reason === 'nothing')
        return gone('return_lost_nothing_heading', 'return_lost_nothing', shown.unsent.text?.trim())
      return null
    },
    shown(next: ReturnState) {
      if (next.page !== 'open' || next.done !== 'changed') return
      const read = readReceipt(next.digits, {})
      if (!read.ok) return
      tell(say('list_renewing'))
      void acts
        .renewed(toBase64url(read.receipt.entropy))
        .then((kept) => tell(say(kept ? 'list_renewed' : 'list_not_renewed')))
    }
  })
  const element = h(
    'section',
    {},
    h('button', { type: 'button', class: 'plain', click: () => acts.back() }, say('list_to_list')),
    h('p', { class: 'label' }, h('bdi', {}, entry.label)),
    state,
    container
  )
  container.append(h('p', { role: 'status' }, say('list_looking')))
  void place.look(receiptAsDigits(receiptOfEntry(entry)).join(' '))
  return { element, place }
}
