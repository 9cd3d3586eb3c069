import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { sealSubmission } from '../../src/mandate/intake/seal-submission.ts'
import { doWork, readOffice, type Office } from '../../src/intake-client/office.ts'
import { deriveReceipt } from '../../src/platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '../../src/platform/sealing/receipt/make-receipt.ts'
import { bytesOf } from '../../src/platform/work/text-classes.ts'
import { formActionIn } from '../form-action.ts'

/**
 * Who wants to close a way in, from one machine, until she is ended: part of attack.ts, which names the origin, how
 * many connections she holds and how many posts come from another site. On loopback alone, and at our own server.
 */
const [origin, slow, crossSite] = [process.argv[2]!, Number(process.argv[3]), Number(process.argv[4])]
const { hostname, port } = new URL(origin)
if (hostname !== 'localhost') throw new Error('Only a server of this machine is attacked.')

/** Of large texts so many are kept at most: what follows is small, and the disk stays. */
const most = { large: 400, largeBytes: 1_900_000, smallBytes: 60_000 }
const multipart = 'multipart/form-data; boundary=x'
const said: Record<string, Record<string, number>> = {}
const count = (what: string, status: number | string) => {
  const of = (said[what] ??= {})
  of[status] = (of[status] ?? 0) + 1
}
process.on('message', () => process.send!(said))
process.on('disconnect', () => process.exit(0))

const agent = new Agent({ keepAlive: true, maxSockets: 32 })
function post(path: string, body: string, headers: Record<string, string>, by = agent): Promise<number | string> {
  return new Promise((resolve) => {
    const length = { 'content-length': String(Buffer.byteLength(body)) }
    const sent = request(
      `${origin}${path}`,
      { agent: by, method: 'POST', headers: { ...headers, ...length } },
      (answer) =>
        answer
          .resume()
          .on('end', () => resolve(answer.statusCode ?? 0))
          .on('error', () => resolve('broken'))
    )
    sent.setTimeout(60_000, () => sent.destroy())
    sent.on('error', () => resolve('broken')).end(body)
  })
}

// What is not ended here is ended with the process.
for (let one = 0; one < slow; one++) {
  void holdOpen()
  if (one % 100 === 99) await wait(20)
}
void sendFromElsewhere()
for (let one = 0; one < 8; one++) void floodForms()
for (let one = 0; one < 8; one++) void floodSealed()

/** A form that never ends: a byte every few seconds, and again as soon as it is cut. */
async function holdOpen(): Promise<never> {
  for (;;) {
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname)
      const drip = setInterval(() => socket.write('x'), 5000)
      socket.on('connect', () => {
        count('slow connections', 'opened')
        socket.write(
          `POST /en/form HTTP/1.1\r\nHost: ${hostname}:${port}\r\nOrigin: ${origin}\r\nContent-Type: ${multipart}\r\nContent-Length: 100000\r\n\r\n--x\r\nContent-Disposition: form-data; name="what"\r\n\r\n`
        )
      })
      socket
        .on('error', () => undefined)
        .on('close', () => {
          clearInterval(drip)
          resolve()
        })
      socket.resume()
    })
    count('slow connections', 'cut')
    await wait(1000 + Math.random() * 2000)
  }
}

/** As a page of another site makes the browsers of its readers do, without a script of ours and without the work. */
async function sendFromElsewhere(): Promise<void> {
  const by = new Agent({ keepAlive: false, maxSockets: 1000 })
  const headers = {
    'content-type': multipart,
    origin: 'http://elsewhere.invalid',
    referer: 'http://elsewhere.invalid/',
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate'
  }
  const body = formOf([
    ['danger', 'now'],
    ['what', 'Buy invented pills']
  ])
  await Promise.all(
    Array.from({ length: crossSite }, async () =>
      count('danger from another site', await post('/en/form', body, headers, by))
    )
  )
}

function sizeNow(): number {
  const kept = (said['forms of junk']?.[200] ?? 0) + (said['sealed junk']?.[201] ?? 0)
  // Long ones are refused once their day's room is full, so half of them are short from the beginning.
  return kept < most.large && Math.random() < 0.5 ? most.largeBytes : most.smallBytes
}

async function floodForms(): Promise<never> {
  const headers = { 'content-type': multipart, origin, 'sec-fetch-site': 'same-origin' }
  for (;;) {
    // Longer ones come back: a form takes no more than 200,000 letters.
    const body = formOf([['what', 'x'.repeat(Math.min(190_000, sizeNow()))]])
    const path = await freshForm().catch(() => null)
    const status = path === null ? 'broken' : await post(path, body, headers)
    count('forms of junk', status)
    if (status !== 200) await wait(200)
  }
}

/** Where a page of ours sends its form: each sends one report. */
async function freshForm(): Promise<string> {
  const answer = await fetch(`${origin}/en/form`, { signal: AbortSignal.timeout(60_000) })
  return formActionIn(await answer.text())
}

/** Each with the work that is asked for: she has a machine too. Sealed once, and sent under new numbers. */
async function floodSealed(): Promise<never> {
  const made = new Map<number, Awaited<ReturnType<typeof sealSubmission>>>()
  for (;;) {
    const status = await sealedOnce(made).catch(() => 'broken')
    count('sealed junk', status)
    if (status !== 201) await wait(200)
  }
}

async function sealedOnce(made: Map<number, Awaited<ReturnType<typeof sealSubmission>>>): Promise<number | string> {
  const office = await learn()
  const size = sizeNow()
  const derived = await deriveReceipt(makeReceipt(), office.instance)
  if (!made.has(size)) {
    const answers = { what: 'x'.repeat(size) }
    const written = { lang: 'en', subject: 'person' as const, answers, persons: [], consents: [], files: [] }
    const filing = { id: randomUUID(), danger: false, epoch: office.epoch, derived, filedOn: office.today }
    made.set(size, await sealSubmission(written, filing))
  }
  const one = made.get(size)!
  const lookupHash = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
  const receipt = { ...one.receipt, lookupHash }
  const body = JSON.stringify({ ...one, id: randomUUID(), receipt, work: await doWork(office, bytesOf(one.body)) })
  return post('/api/submissions', body, { 'content-type': 'application/json', origin })
}

async function learn(): Promise<Office> {
  const answer = await fetch(`${origin}/en/epoch.json`, { signal: AbortSignal.timeout(60_000) })
  const learned = readOffice(await answer.json(), null)
  if (!learned.ok) throw new Error(learned.code)
  return learned.office
}

function formOf(fields: readonly (readonly [name: string, value: string])[]): string {
  const parts = fields.map(
    ([name, value]) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  )
  return `${parts.join('')}--x--\r\n`
}
