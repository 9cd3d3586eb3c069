import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { doWork, readOffice } from '../../src/intake-client/office.ts'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { readReceipt } from '../../src/platform/sealing/receipt/read-receipt.ts'
import { formActionIn } from '../form-action.ts'

export interface Honest {
  scripts: boolean
  danger: boolean
  /** From Send to the receipt, tries again included; null where it was never accepted. */
  seconds: number | null
  tries: number
  /** By what it is found in the database. */
  lookupHash: Buffer | null
  said: string[]
}

/** Whoever is told to come again comes again, for so long. */
const patience = 60_000

/** One invented source, until she holds a receipt. */
export async function sendHonestly(origin: string, of: Pick<Honest, 'scripts' | 'danger'>): Promise<Honest> {
  const honest: Honest = { ...of, seconds: null, tries: 0, lookupHash: null, said: [] }
  const began = performance.now()
  const once = of.scripts ? sealedThere(origin, of.danger) : withoutScripts(origin, of.danger)
  while (performance.now() - began < patience) {
    honest.tries++
    const sent = await once().catch((error: Error) => error.name)
    if (Buffer.isBuffer(sent)) return { ...honest, lookupHash: sent, seconds: (performance.now() - began) / 1000 }
    honest.said.push(sent)
    await wait(500)
  }
  return honest
}

const text = () => `Invented ${randomUUID()}. ${'It happened before noon. '.repeat(40)}`
const bounded = () => ({ signal: AbortSignal.timeout(30_000) })
const mine = (origin: string) => ({ origin, 'sec-fetch-site': 'same-origin' })

/** As her page does: under one number, with new work each time. */
function sealedThere(origin: string, danger: boolean): () => Promise<Buffer | string> {
  const [id, what, receipt] = [randomUUID(), text(), makeReceipt()]
  return async () => {
    const learned = readOffice(await (await fetch(`${origin}/en/epoch.json`, bounded())).json(), null)
    if (!learned.ok) return learned.code
    const { office } = learned
    const derived = await deriveReceipt(receipt, office.instance)
    const answers = { what, ...(danger && { danger: 'now' }) }
    const written = { lang: 'en', subject: 'person' as const, answers, persons: [], consents: [], files: [] }
    const filing = { id, danger, epoch: office.epoch, derived, filedOn: office.today }
    const sealed = await sealSubmission(written, filing)
    const answer = await fetch(`${origin}/api/submissions`, {
      ...bounded(),
      method: 'POST',
      headers: { ...mine(origin), 'content-type': 'application/json' },
      body: JSON.stringify({ ...sealed, work: await doWork(office) })
    })
    await answer.arrayBuffer()
    return [200, 201].includes(answer.status) ? Buffer.from(derived.lookupHash) : String(answer.status)
  }
}

/**
 * Sends the form's hidden fields too, to the address of that page alone. A form that comes back filled in is sent again
 * as it is.
 */
function withoutScripts(origin: string, danger: boolean): () => Promise<Buffer | string> {
  const what = text()
  let page: string | null = null
  return async () => {
    page ??= await (await fetch(`${origin}/en/form`, bounded())).text()
    const action = formActionIn(page)
    const form = new FormData()
    for (const [, name, value] of hiddenIn(page)) form.append(name!, value!)
    if (danger) form.append('danger', 'now')
    form.append('what', what)
    const posted = { ...bounded(), method: 'POST', headers: mine(origin), body: form }
    page = null
    const answer = await fetch(`${origin}${action}`, posted)
    const came = await answer.text()
    // Accepted is what she was shown whole, with the receipt on it.
    const digits = [...came.matchAll(/<b>(\d{4})<\/b>/g)].map(([, group]) => group).join(' ')
    if (digits && came.trimEnd().endsWith('</html>')) {
      const read = readReceipt(digits, {})
      const learned = await instanceOf(origin)
      if (read.ok && learned) return Buffer.from((await deriveReceipt(read.receipt, learned)).lookupHash)
    }
    if (hiddenIn(came).length > 0) page = came
    return String(answer.status)
  }
}

const hiddenIn = (page: string) => [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]

let instance: string | null = null
/** Asked once, before anybody attacks: a source needs it for nothing. */
export async function instanceOf(origin: string): Promise<string | null> {
  if (instance) return instance
  const learned = readOffice(await (await fetch(`${origin}/en/epoch.json`)).json(), null)
  if (learned.ok) ({ instance } = learned.office)
  return instance
}
