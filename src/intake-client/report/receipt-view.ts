import { stages } from '../../mandate/intake/stages.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { addressOf, inFours, isOnion } from '../../ui/intake/addresses.ts'
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
    print: filed,
    faster,
    origins,
    noted,
    toList
  }: {
    say: Say
    on: string
    lang: string
    print: string | null
    /** Where she said that somebody is in danger now: who helps faster, and when it is read. */
    faster: readonly Node[] | null
    /** Under which she can come back: first as she came. */
    origins: readonly string[]
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
  const tick = [
    h('input', { type: 'checkbox', id: 'on-paper', autocomplete: 'off' }),
    h('label', { for: 'on-paper' }, say('client_where_paper'))
  ]
  // What is next to be done is the one button that stands out: first to write it down, then to come back.
  const back = h('a', { class: 'button plain', href: `/${lang}/return` }, say('client_come_back'))
  const onward = h(
    'div',
    { class: 'bar' },
    back,
    h('button', { type: 'button', class: 'plain', click: () => toList() }, say('client_to_list'))
  )
  const isNoted = () => {
    back.classList.remove('plain')
    noted()
  }
  return h(
    'section',
    { class: 'kept', 'data-kept': true },
    title,
    // Her words stand in the first screen, but for one thing that may not wait: nobody has read it yet.
    h(
      'p',
      {},
      faster ? say('client_kept_danger') : say('client_kept_next', { days: stages.received.next.withinWorkingDays })
    ),
    h('p', {}, say('client_receipt_is')),
    ...toldBack(receipt, list, { say, noted: isNoted, besides: [...tick, onPaper] }),
    h('p', {}, say('client_receipt_how')),
    h('p', {}, say('client_kept', { on })),
    ...(faster ? [h('p', {}, say('client_kept_rest')), ...faster] : []),
    ...whereToComeBack(say, origins, lang, tick),
    onPaper,
    onward,
    ...(filed ? [filingProof(say, { on, print: filed })] : [])
  )
}

/** On the screen always, on paper only where she ticks it: a sheet that says where its words open is a key with its lock. */
const whereToComeBack = (
  say: Say,
  origins: readonly string[],
  lang: string,
  tick: readonly HTMLElement[]
): HTMLElement[] => [
  h('h2', {}, say('client_where_heading')),
  h('p', {}, say('client_where')),
  h(
    'div',
    { class: 'where' },
    ...tick,
    h(
      'ul',
      {},
      ...origins.map((origin) =>
        h(
          'li',
          {},
          ...(isOnion(origin) ? [`${say('client_where_onion')} `] : []),
          h('bdi', { dir: 'ltr' }, ...partsOf(inFours(addressOf(origin, lang))))
        )
      )
    )
  )
]

// NOTE: nothing stands between the parts but room, so that what is copied is whole.
const partsOf = (parts: readonly string[]): (Node | string)[] =>
  parts.length === 1 ? [...parts] : parts.flatMap((part) => [h('span', {}, part), h('wbr')])
