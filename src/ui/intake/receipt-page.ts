import { stages } from '#mandate/intake/stages.ts'
import { m } from '#messages'
import { plain } from '../format.ts'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

export interface WrittenReceipt {
  words: readonly string[]
  digits: readonly string[]
}

/** Shown once, when what was sent is kept. What it says of the office is what the office keeps to. */
export function receiptPage(frame: Frame, { words, digits }: WrittenReceipt): string {
  return page(
    frame,
    markup`<h1>${m.intake_receipt_heading()}</h1><p>${m.intake_receipt_lead({ days: plain(stages.received.next.withinWorkingDays) })}</p><h2>${m.intake_receipt_words_heading()}</h2><p>${m.intake_receipt_words()}</p><ol class="receipt" translate="no">${words.map((word) => markup`<li><b>${word}</b></li>`)}</ol><h2>${m.intake_receipt_digits_heading()}</h2><p>${m.intake_receipt_digits()}</p><p class="digits" dir="ltr" translate="no">${digits.map((group) => markup`<b>${group}</b> `)}</p><p>${m.intake_receipt_why()}</p><p>${m.intake_receipt_here()}</p><p class="warn">${m.intake_receipt_leave()}</p><p><a href="/${frame.lang}/return">${m.intake_receipt_return()}</a></p>`
  )
}
