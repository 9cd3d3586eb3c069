import { randomUUID } from 'node:crypto'
import { Socket } from 'node:net'
import { readAnswers } from '#mandate/intake/answers.ts'
import { fieldsOf } from '#mandate/intake/fields.ts'
import { sealSubmission } from '#mandate/intake/seal-submission.ts'
import type { Language } from '#mandate/languages.ts'
import { error, type DomainError } from '#mandate/result.ts'
import { inLocale } from '#messages'
import { boundaryOf, parseMultipart, readField } from '#platform/files/multipart.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { wordList } from '#platform/sealing/receipt/word-list.ts'
import { receiptAsDigits, receiptAsWords } from '#platform/sealing/receipt/write-receipt.ts'
import { FrameReader, writeFrame } from '#platform/sealing-process/frames.ts'
import { receiptPage, type WrittenReceipt } from './ui/intake/receipt-page.ts'
import { reportPage } from './ui/intake/report-page.ts'

/** What the process that seals one form is told before the first byte; see run-sealing.ts. */
export interface Settings {
  lang: Language
  exit: string
  contentType: string
  instance: string
  epoch: EpochCard
  today: string
}

interface Kept {
  kept: boolean
  /** Another is open by now. */
  epoch?: EpochCard | null
}

/** A field may be longer than what is kept, so that it comes back filled in; all together no longer than this. */
const mostRead = 4_000_000

const control = new Socket({ fd: 3, readable: true, writable: false })
const told = new FrameReader(control)
const settings = (await told.next())!.value as Settings
const answer = await inLocale(settings.lang, () => sealForm(settings))
// The receipt has gone out once all of it is written: the process ends, and its memory with it.
process.stdout.end(Buffer.concat([writeFrame({ page: answer.status }), Buffer.from(answer.page)]), () =>
  process.exit(0)
)

async function sealForm(settings: Settings): Promise<{ status: number; page: string }> {
  const { lang, exit, contentType } = settings
  const entries: [string, string][] = []
  const comeBack = (errors: readonly DomainError[], status = 422) => ({
    status,
    page: reportPage({ lang, exit }, { values: fieldsOf(entries), errors })
  })
  try {
    await readForm(contentType, entries)
  } catch {
    return comeBack([error('not-kept')], 400)
  }
  const read = readAnswers(entries)
  if (!read.ok) return comeBack(read.errors)
  const receipt = await keep(settings, read.value).catch(() => null)
  return receipt ? { status: 200, page: receiptPage({ lang, exit }, receipt) } : comeBack([error('not-kept')], 503)
}

async function readForm(contentType: string, entries: [string, string][]): Promise<void> {
  let room = mostRead
  for await (const part of parseMultipart(process.stdin, boundaryOf(contentType))) {
    if (part.filename !== null) continue
    const text = await readField(part, room)
    room -= text.length
    entries.push([part.name, text])
  }
}

/** Sealed to the epoch that is open, and to the next where that has closed meanwhile. */
async function keep(
  { lang, instance, epoch: first, today }: Settings,
  { danger, ...written }: Extract<ReturnType<typeof readAnswers>, { ok: true }>['value']
): Promise<WrittenReceipt | null> {
  const receipt = makeReceipt()
  const derived = await deriveReceipt(receipt, instance)
  const id = randomUUID()
  for (let epoch: EpochCard | null | undefined = first, tries = 0; epoch && tries < 3; tries++) {
    const request = await sealSubmission(
      { lang, files: [], ...written },
      { id, danger, epoch, derived, filedOn: today }
    )
    process.stdout.write(writeFrame(request))
    const said = (await told.next())!.value as Kept
    if (said.kept) return { words: receiptAsWords(receipt, await wordList(lang)), digits: receiptAsDigits(receipt) }
    epoch = said.epoch
  }
  return null
}
