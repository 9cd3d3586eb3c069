import { stages } from '../../mandate/intake/stages.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { h } from '../dom.ts'
import { toldBack } from '../told-back.ts'
import { filingProof } from './filing-proof.ts'
import { printAlone } from './print-alone.ts'
import type { Say } from '../words.ts'

/** The receipt, once. Until she has told one word of it back, leaving the page is warned of. */
export function showReceipt(
  receipt: Receipt,
  list: readonly string[] | null,
  {
    say,
    on,
    lang,
    exit,
    print: filed,
    noted,
    toList
  }: {
    say: Say
    on: string
    lang: string
    exit: string | null
    print: string | null
    noted(): void
    toList(): void
  }
): HTMLElement {
  const title = h('h1', { tabindex: '-1' }, say('client_kept_title'))
  const onPaper = h(
    'div',
    {},
    h('p', {}, say('client_print_risk')),
    h('button', { type: 'button', class: 'plain', click: () => printAlone('receipt') }, say('client_print'))
  )
  return h(
    'section',
    { class: 'kept', 'data-kept': true },
    title,
    h('p', {}, say('client_kept', { on })),
    h('p', {}, say('client_kept_next', { days: stages.received.next.withinWorkingDays })),
    h('p', {}, say('client_receipt_is')),
    ...toldBack(receipt, list, { say, noted, besides: [onPaper] }),
    h('p', {}, say('client_receipt_how')),
    onPaper,
    ...(filed ? [filingProof(say, { on, print: filed })] : []),
    h('p', {}, h('a', { href: `/${lang}/return` }, say('client_come_back'))),
    h('button', { type: 'button', class: 'plain', click: () => toList() }, say('client_to_list')),
    ...(exit
      ? [
          h(
            'p',
            {},
            h('a', { href: exit, rel: 'noreferrer', click: (event) => leave(event, exit) }, say('client_close'))
          )
        ]
      : [])
  )
}

function leave(event: Event, href: string): void {
  event.preventDefault()
  location.replace(href)
}
