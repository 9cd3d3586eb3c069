import { randomUUID } from 'node:crypto'
import { cpus, loadavg } from 'node:os'
import type { SealedMatter } from '#mandate/inbox/open-submission.ts'
import { sealSubmission } from '#mandate/intake/seal-submission.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { withPage } from './in-browser.ts'
import { bitsAt } from '#platform/work/bits.ts'
import { textClasses } from '#platform/work/text-classes.ts'
import { sealingRates, type Rates } from './sealing-in-page.ts'

/** A hundred submissions unsealed in Chromium, and files sealed there and in Node beside plain copying. Invented texts. */
const count = 100
const today = '2018-03-01'
type InPage = { bench: typeof import('./sealing-in-page.ts') }

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const { card, secrets } = await makeEpoch({ mandate: 'defenders', openedOn: today })
const matters = await Promise.all(Array.from({ length: count }, sealedMatter))
tell('Node', await sealingRates())
await withPage('bench/sealing-in-page.ts', async (page) => {
  tell('Chromium', await page.evaluate(() => (globalThis as unknown as InPage).bench.sealingRates()))
  const session = await page.context().newCDPSession(page)
  for (const rate of [1, 6]) {
    await session.send('Emulation.setCPUThrottlingRate', { rate })
    tellWork(rate, await page.evaluate(() => (globalThis as unknown as InPage).bench.workRate()))
    const took = await page.evaluate(
      ({ matters, identity }) => (globalThis as unknown as InPage).bench.unsealAll(matters, identity),
      { matters, identity: secrets.identity }
    )
    const all = took.reduce((sum, one) => sum + one, 0)
    took.sort((a, b) => a - b)
    console.log(
      `${count} submissions unsealed in Chromium${rate === 1 ? '' : ', the processor slowed six times'}: ${all.toFixed(0)} ms; each p50 ${took[count >> 1]!.toFixed(1)}, p95 ${took[Math.floor(count * 0.95)]!.toFixed(1)} ms`
    )
  }
})

async function sealedMatter(): Promise<SealedMatter> {
  const derived = await deriveReceipt(makeReceipt(), 'bench')
  const written = {
    lang: 'en',
    subject: 'person' as const,
    answers: { what: 'Invented. '.repeat(200) },
    persons: [],
    consents: [],
    files: []
  }
  const { body, id } = await sealSubmission(written, {
    id: randomUUID(),
    danger: false,
    epoch: card,
    derived,
    filedOn: today
  })
  // Of what the server knows, nothing is needed to open it.
  return { known: { id }, body, additions: [], notes: [], readings: [], uploads: [] } as unknown as SealedMatter
}

/** Of each class of text, where least and where most is asked for. */
function tellWork(slowed: number, rate: number): void {
  const took = (bits: number) => `${(2 ** bits / rate / 1000).toFixed(bits > 14 ? 1 : 2)} s`
  const each = textClasses.map(
    ({ upTo, work }) => `up to ${upTo / 1024} KiB ${took(bitsAt(0) + work)} to ${took(bitsAt(1e9) + work)}`
  )
  console.log(`work in Chromium, slowed ${slowed} times, ${rate.toFixed(0)},000 hashes a second: ${each.join(', ')}`)
}

function tell(where: string, { sealing, hashing, copying }: Rates): void {
  console.log(
    `files in ${where}: sealing ${sealing.toFixed(0)} MB/s, hashing ${hashing.toFixed(0)} MB/s, plain copying ${copying.toFixed(0)} MB/s: ${(copying / sealing).toFixed(0)} times as fast as sealing`
  )
}
