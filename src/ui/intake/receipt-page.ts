import { stages } from '#mandate/intake/stages.ts'
import { m, type Locale } from '#messages'
import { day, plain } from '../format.ts'
import { addressOf, inFours, isOnion } from './addresses.ts'
import { foldedFaster, type Before } from './faster.ts'
import { markup } from './html.ts'
import { page, type Frame } from './page.ts'

export interface WrittenReceipt {
  words: readonly string[]
  digits: readonly string[]
  /** The fingerprint of what was sealed, the day and the host it was sent to; null where an earlier sending is what is kept. */
  proof: { on: string; at: string; print: string } | null
  /** She said that somebody is in danger now: who helps faster, and when it is read; null otherwise. */
  danger: Before | null
  /** The origins under which she can come back. */
  origins: readonly string[]
}

/** Shown once, when what was sent is kept. What it says of the office is what the office keeps to. */
export function receiptPage(frame: Frame, { words, digits, proof, danger, origins }: WrittenReceipt): string {
  const { lang } = frame
  return page(
    frame,
    markup`<section class="kept" data-kept><h1>${m.intake_receipt_heading()}</h1><p>${leadOf(danger)}</p><h2>${m.intake_receipt_words_heading()}</h2><p>${m.intake_receipt_words()}</p><ol class="receipt secret" translate="no">${words.map((word) => markup`<li><b>${word}</b></li>`)}</ol><h2>${m.intake_receipt_digits_heading()}</h2><p>${m.intake_receipt_digits()}</p><ol class="digits secret" dir="ltr" translate="no">${digits.map((group) => markup`<li><b>${group}</b></li>`)}</ol><p>${m.intake_receipt_why()}</p><p>${m.intake_receipt_here()}</p>${danger && restMarkup(danger)}${whereMarkup(origins, lang)}<p class="warn">${m.intake_receipt_leave()}</p>${proof && filingProof(proof)}<p><a class="button" href="/${lang}/return">${m.client_come_back()}</a></p><p><a href="/${lang}/list">${m.client_to_list()}</a></p></section>`
  )
}

// Her words stand in the first screen, but for one thing that may not wait: nobody has read it yet.
const leadOf = (danger: Before | null) =>
  danger ? m.client_kept_danger() : m.intake_receipt_lead({ days: plain(stages.received.next.withinWorkingDays) })

const restMarkup = (danger: Before) => markup`<p>${m.client_kept_rest()}</p>${foldedFaster(danger)}`

/** On the screen always, on paper only where she ticks it: a sheet that says where its words open is a key with its lock. */
const whereMarkup = (origins: readonly string[], lang: Locale) =>
  markup`<h2>${m.client_where_heading()}</h2><p>${m.client_where()}</p><div class="where"><input type="checkbox" id="on-paper" autocomplete="off"><label for="on-paper">${m.client_where_paper()}</label><ul>${origins.map((origin) => markup`<li>${isOnion(origin) && markup`${m.client_where_onion()} `}<bdi dir="ltr">${partsMarkup(inFours(addressOf(origin, lang)))}</bdi></li>`)}</ul></div>`

// NOTE: nothing stands between the parts but room, so that what is copied is whole.
const partsMarkup = (parts: readonly string[]) =>
  parts.length === 1 ? parts : parts.map((part) => markup`<span>${part}</span><wbr>`)

/** That something was sent, on which day and to whom, and nothing of what: folded, for paper can betray her. */
const filingProof = ({ on, at, print }: NonNullable<WrittenReceipt['proof']>) =>
  markup`<details class="proof"><summary>${m.client_proof()}</summary><p class="warn">${m.client_proof_risk()}</p><p>${m.client_proof_says({ on: day(on), at: `\u2068${at}\u2069` })}</p><p class="fingerprint" dir="ltr">${print}</p><p>${m.client_proof_how()}</p></details>`
