import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { addUnder } from '../../src/mandate/intake/return/return-action.ts'
import { openReturn } from '../../src/mandate/intake/return/return-answer.ts'
import type { SealedFile } from '../../src/mandate/intake/payloads.ts'
import { declare } from '../../src/intake-client/files/declare.ts'
import { SendControl } from '../../src/intake-client/files/send-control.ts'
import { doWork, readOffice, type Office } from '../../src/intake-client/office.ts'
import { sealPart } from '../../src/platform/sealing/files.ts'
import { sha256, toBase64url } from '../../src/platform/sealing/bytes.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { deriveReceipt, type DerivedReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { readReceipt } from '../../src/platform/sealing/receipt/read-receipt.ts'
import { formActionAt } from '../form-action.ts'
import { offsetOf, partsOf } from '../uploads.ts'

/** What the server said that it keeps, each with what must be found when it is opened. */
export interface Acknowledged {
  submissions: { id: string; text: string; upload?: SentFile }[]
  /** How many were sent again though they had been acknowledged: each must be known as the same. */
  again: number
  forms: { lookupHash: Uint8Array; text: string; file?: Buffer }[]
  additions: { nonce: string; text: string }[]
  parts: { upload: string; index: number; bytes: Buffer; secret: string }[]
}

interface SentFile {
  upload: string
  parts: Buffer[]
}

export interface Senders {
  acknowledged: Acknowledged
  /** Forms cannot be sent again under the same receipt: of these there may be more than were acknowledged. */
  formsTried: number
  stop(): Promise<void>
}

/** Sources, until they are stopped: with scripts, without, with files, and some who add to what they sent. Invented. */
export function startSenders(origin: string, each = { submit: 3, form: 3, add: 2, file: 2 }): Senders {
  const acknowledged: Acknowledged = { submissions: [], again: 0, forms: [], additions: [], parts: [] }
  const receipts: DerivedReceipt[] = []
  let stopping = false
  const senders = { acknowledged, formsTried: 0, stop: async () => undefined as void }
  const going = () => !stopping
  const loops = [
    ...times(each.submit, () => submitOne(origin, acknowledged, receipts)),
    ...times(each.form, () => sendForm(origin, senders)),
    ...times(each.add, () => addOne(origin, acknowledged, receipts)),
    ...times(each.file, () => sendFileAndSubmit(origin, acknowledged, receipts))
  ].map(async (one) => {
    while (going()) await one()
  })
  senders.stop = async () => {
    stopping = true
    await Promise.all(loops)
  }
  return senders
}

const times = (n: number, one: () => Promise<void>) => Array.from({ length: n }, () => one)

/** What has no answer is asked again, as her page does: under the same number, so that it is kept once. */
async function untilAnswered<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await wait(100)
  }
}

const learn = (origin: string): Promise<Office> =>
  untilAnswered(async () => {
    const learned = readOffice(await (await fetch(`${origin}/en/epoch.json`)).json(), null)
    return learned.ok ? learned.office : null
  })

const writtenOf = (text: string, files: SealedFile[] = []) => ({
  lang: 'en',
  subject: 'person' as const,
  answers: { what: text },
  persons: [],
  consents: [],
  files
})

async function submitOne(
  origin: string,
  acknowledged: Acknowledged,
  receipts: DerivedReceipt[],
  file?: { sealed: SealedFile; sent: SentFile }
) {
  const office = await learn(origin)
  const derived = await deriveReceipt(makeReceipt(), office.instance)
  const [id, text] = [randomUUID(), `Invented ${randomUUID()}. `.repeat(40)]
  const sealed = await sealSubmission(writtenOf(text, file ? [file.sealed] : []), {
    id,
    danger: false,
    epoch: office.epoch,
    derived,
    filedOn: office.today
  })
  const send = async (fresh: Office) => {
    const body = { ...sealed, work: await doWork(fresh) }
    const status = await postJson(`${origin}/api/submissions`, body)
    return status === 201 || status === 200 ? status : null
  }
  let asked = 0
  await untilAnswered(async () => send(asked++ === 0 ? office : await learn(origin)))
  acknowledged.submissions.push({ id, text, ...(file && { upload: file.sent }) })
  receipts.push(derived)
  if (Math.random() > 0.25) return
  if ((await untilAnswered(async () => send(await learn(origin)))) !== 200) throw new Error(`${id} was kept twice`)
  acknowledged.again++
}

async function postJson(url: string, value: unknown): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value)
  })
  await answer.arrayBuffer()
  return answer.status
}

async function sendForm(origin: string, senders: Senders): Promise<void> {
  const { instance } = await learn(origin)
  const text = `Invented ${randomUUID()}`
  const file = senders.formsTried % 3 === 0 ? randomBytes(300_000) : null
  const form = new FormData()
  form.append('what', text)
  if (file) form.append('files', new Blob([file]), 'invented.bin')
  senders.formsTried++
  const page = await formActionAt(origin)
    .then((action) => fetch(action, { method: 'POST', body: form }))
    .then(async (answer) => (answer.status === 200 ? await answer.text() : null))
    .catch(() => null)
  // Acknowledged is what she was shown whole, with the receipt on it.
  const digits = [...(page ?? '').matchAll(/<b>(\d{4})<\/b>/g)].map(([, group]) => group).join(' ')
  if (!page?.trimEnd().endsWith('</html>') || !digits) {
    await wait(200)
    return
  }
  const read = readReceipt(digits, {})
  if (!read.ok) throw new Error(`the receipt that the page shows is none: ${read.reason}`)
  const { lookupHash } = await deriveReceipt(read.receipt, instance)
  senders.acknowledged.forms.push({ lookupHash, text, ...(file && { file }) })
}

/** Whether it arrived she is not told: her page looks under the receipt, until it is named there. */
async function addOne(origin: string, acknowledged: Acknowledged, receipts: readonly DerivedReceipt[]): Promise<void> {
  const derived = receipts[Math.floor(Math.random() * receipts.length)]
  if (!derived) {
    await wait(100)
    return
  }
  const { epoch, today } = await learn(origin)
  const text = `Invented ${randomUUID()}`
  const request = await addUnder(derived, { v: 1, kind: 'add', lang: 'en', text, on: today }, epoch)
  const { nonce } = request.statement.value
  await untilAnswered(async () => {
    await postJson(`${origin}/api/actions`, request)
    const looked = await fetch(`${origin}/api/returns`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ lookup: request.lookup })
    })
    const opened = await openReturn(new Uint8Array(await looked.arrayBuffer()), derived.lookup)
    return opened?.kept.includes(nonce) ? true : null
  })
  acknowledged.additions.push({ nonce, text })
}

async function sendFileAndSubmit(
  origin: string,
  acknowledged: Acknowledged,
  receipts: DerivedReceipt[]
): Promise<void> {
  const { recipient, secret } = await makeIdentity()
  const upload = randomUUID()
  const parts = Array.from({ length: 4 }, () => randomBytes(700_000))
  const sealed = await Promise.all(
    parts.map(async (bytes, index) => Buffer.from(await sealPart(bytes, recipient, { file: upload, index })))
  )
  const bytes = sealed.reduce((sum, { length }) => sum + length, 0)
  // As her page does: the work that is asked for is done, and it is said again.
  await untilAnswered(() =>
    declare(`${origin}/api/uploads`, { id: upload, bytes, parts: parts.length }, new SendControl())
  )
  const line = partsOf(`${origin}/api/files`, upload)
  for (const [index, part] of sealed.entries()) {
    await untilAnswered(async () => {
      const asked = await line.ask(index)
      const offset = asked.status === 200 ? offsetOf(asked) : 0
      if (asked.status === 404) await line.begin(index, part)
      if (offset === part.length) return true
      return (await line.send(index, part.subarray(offset), offset)).status === 204 ? true : null
    })
    acknowledged.parts.push({ upload, index, bytes: part, secret })
  }
  const whole = Buffer.concat(parts)
  const listed: SealedFile = {
    upload,
    secret,
    name: 'invented.bin',
    type: 'application/octet-stream',
    size: whole.length,
    sha256: toBase64url(sha256(whole)),
    parts: sealed.map((part, index) => ({ index, size: part.length, sha256: toBase64url(sha256(part)) })),
    custody: []
  }
  await submitOne(origin, acknowledged, receipts, { sealed: listed, sent: { upload, parts } })
}
