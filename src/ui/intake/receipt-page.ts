import { stages } from '#mandate/intake/stages.ts'
import { m } from '#messages'
import { day, plain } from '../format.ts'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

export interface WrittenReceipt {
  words: readonly string[]
  digits: readonly string[]
  /** The fingerprint of what was sealed, the day and the host it was sent to; null where an earlier sending is what is kept. */
  proof: { on: string; at: string; print: string } | null
}

/** Shown once, when what was sent is kept. What it says of the office is what the office keeps to. */
export function receiptPage(frame: Frame, { words, digits, proof }: WrittenReceipt): string {
  return page(
    frame,
    markup`<h1>${m.intake_receipt_heading()}</h1><p>${m.intake_receipt_lead({ days: plain(stages.received.next.withinWorkingDays) })}</p><h2>${m.intake_receipt_words_heading()}</h2><p>${m.intake_receipt_words()}</p><ol class="receipt" translate="no">${words.map((word) => markup`<li><b>${word}</b></li>`)}</ol><h2>${m.intake_receipt_digits_heading()}</h2><p>${m.intake_receipt_digits()}</p><ol class="digits" dir="ltr" translate="no">${digits.map((group) => markup`<li><b>${group}</b></li>`)}</ol><p>${m.intake_receipt_why()}</p><p>${m.intake_receipt_here()}</p><p class="warn">${m.intake_receipt_leave()}</p>${proof && filingProof(proof)}<p><a href="/${frame.lang}/return">${m.intake_receipt_return()}</a></p>`
  )
}

/** That something was sent, on which day and to whom, and nothing of what: folded, for paper can betray her. */
const filingProof = ({ on, at, print }: NonNullable<WrittenReceipt['proof']>) =>
  markup`<details class="proof"><summary>${m.client_proof()}</summary><p class="warn">${m.client_proof_risk()}</p><p>${m.client_proof_says({ on: day(on), at: `\u2068${at}\u2069` })}</p><p class="fingerprint" dir="ltr">${print}</p><p>${m.client_proof_how()}</p></details>`
