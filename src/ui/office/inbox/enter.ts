import { sealSubmission, type SealedRequest, type Written } from '#mandate/intake/seal-submission.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { wordList, type ReceiptLanguage } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'

export interface Entry {
  text: string
  lang: ReceiptLanguage
  person: string
  danger: boolean
}

/** As a source's device does it, with a receipt that is to be handed on and then forgotten. */
export async function sealEntry(
  entry: Entry,
  { instance, epoch, officer, today }: { instance: string; epoch: EpochCard; officer: string; today: string }
): Promise<{ request: SealedRequest; words: string[]; digits: string[] }> {
  const receipt = makeReceipt()
  const derived = await deriveReceipt(receipt, instance)
  const written: Written & { enteredBy: string } = {
    lang: entry.lang,
    subject: 'person',
    answers: { what: entry.text, danger: entry.danger ? 'now' : 'no' },
    persons: entry.person ? [{ id: 'p1', kind: 'person', name: entry.person }] : [],
    consents: [],
    files: [],
    enteredBy: officer
  }
  const request = await sealSubmission(written, {
    id: crypto.randomUUID(),
    danger: entry.danger,
    epoch,
    derived,
    filedOn: today
  })
  return { request, words: receiptAsWords(receipt, await wordList(entry.lang)), digits: receiptAsDigits(receipt) }
}
