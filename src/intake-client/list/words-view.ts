import { makeReceipt, type Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { h, show } from '../dom.ts'
import { showNotice } from '../notice.ts'
import { toldBack } from '../told-back.ts'
import type { Say } from '../words.ts'
import type { Kept } from './desk-session.ts'

export interface WordsOf {
  say: Say
  /** The sentences that are said of every receipt. */
  client: Say
  title: string
  what: string
  leave: string
  noted(receipt: Receipt): Promise<Kept>
  /** When there is room again. */
  roomIn(): string
  cancel(): void
}

/**
 * The words of a list, once. Nothing is opened or changed before one of them is told back: were they lost, so would
 * the list be.
 */
export function wordsView(
  list: readonly string[] | null,
  { say, client, title, what, leave, noted, roomIn, cancel }: WordsOf
): HTMLElement {
  const receipt = makeReceipt()
  let busy = false
  const again = h('button', { type: 'button', hidden: true, click: () => void go() }, say('list_again'))
  const back = h('button', { type: 'button', class: 'plain', click: () => cancel() }, leave)
  const section = h(
    'section',
    { class: 'kept' },
    h('h1', { tabindex: '-1' }, title),
    h('p', {}, what),
    ...toldBack(receipt, list, { say: client, done: say('list_noted'), noted: () => void go() }),
    again,
    h('p', {}, client('client_receipt_how')),
    h('p', {}, say('list_words_why')),
    back
  )
  async function go(): Promise<void> {
    if (busy) return
    busy = true
    show(back, false)
    show(again, false)
    const came = await noted(receipt)
    busy = false
    if (came === 'kept' || !section.isConnected) return
    showNotice(section, say(`list_not_${came.replace('-', '_')}`, { time: roomIn() }))
    show(again, came === 'no-line' || came === 'no-room')
    show(back, true)
  }
  return section
}
