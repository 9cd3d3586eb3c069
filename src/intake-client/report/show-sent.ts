import type { ReadAnswers } from '../../mandate/intake/answers.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { daysIn } from '../../ui/date-words.ts'
import { all, h, show } from '../dom.ts'
import { showNotice } from '../notice.ts'
import type { Sent } from '../send.ts'
import type { Say } from '../words.ts'
import { fasterOf } from './faster.ts'
import { showReceipt } from './receipt-view.ts'

export type Arrived = Extract<Sent, { ok: true }>

interface Of {
  say: Say
  lang: string
  receipt: Receipt
  /** The words of her language; null where they could not be fetched. */
  list: readonly string[] | null
  /** What stands before the form. */
  lead: readonly HTMLElement[]
  /** The receipt is noted, or in a list that is kept. */
  noted(): void
}

/** In the form's place: that it arrived, and the receipt. */
export function showSent(form: HTMLFormElement, read: ReadAnswers, sent: Arrived, of: Of): void {
  const { say, lang, receipt, noted } = of
  const kept = showReceipt(receipt, of.list, {
    say,
    on: daysIn(lang)(sent.on),
    lang,
    print: sent.print,
    faster: read.danger ? fasterOf(form) : null,
    origins: [location.origin, ...(form.dataset.elsewhere?.split(' ') ?? [])],
    noted,
    toList: () => void intoList(kept, sent.on, of)
  })
  for (const one of [...of.lead, ...all(document, 'h1')]) show(one, false)
  form.replaceWith(kept)
  form.reset()
  scrollTo(0, 0)
  kept.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
}

/** In this very page, so that nobody types the receipt and no address holds it. */
async function intoList(kept: HTMLElement, on: string, { say, lang, receipt, noted }: Of): Promise<void> {
  const place = h('div')
  try {
    const { enhance: openList } = await import('../list/enhance.ts')
    await openList(place, lang, { receipt, on, kept: noted, back: () => place.replaceWith(kept) })
  } catch {
    return void showNotice(kept, say('client_list_no_line'))
  }
  kept.replaceWith(place)
  scrollTo(0, 0)
}
