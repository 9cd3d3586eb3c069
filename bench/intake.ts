import { execFileSync } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { sealSubmission, type SealedRequest } from '#mandate/intake/seal-submission.ts'
import { projectRoot } from '#platform/project-root.ts'
import type { EpochStatement } from '#platform/sealing/epochs.ts'
import { solve } from '#platform/sealing/proof-of-work.ts'
import { deriveReceipt } from '#platform/sealing/receipt/derive-receipt.ts'
import { makeReceipt } from '#platform/sealing/receipt/make-receipt.ts'
import { ensureBrowser } from '../bin/lib/browser.js'
import { serveFolder } from './served.ts'

/**
 * Sealed submissions of 2 kB of text: how many a second are acknowledged, how long each takes, what a person waits,
 * what the first load weighs. Server, PostgreSQL and the load are on this machine together. Texts are invented.
 */
const port = 4494
const origin = `http://localhost:${port + 1}`
const targets = { perSecond: 100, p95: 60, whole: 400, firstLoad: 100_000 }

interface Told {
  instance: string
  today: string
  current: number
  statements: EpochStatement[]
  challenge: { text: string; bits: number }
}

const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-intake-'))
const served = await serveFolder(folder, port)
try {
  const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
  execFileSync(process.execPath, [join(projectRoot, 'tests/browser/intake-desk.ts'), 'open'], { env, stdio: 'ignore' })
  // Both are prepared before the load, for with it more work would be asked.
  const [few, many] = [await maker(4_000), await maker(14_000)]
  await underLoad(16, 15, few)
  await underLoad(64, 60, many)
  await inBrowser()
  console.log(`memory of Node afterwards ${served.memory().toFixed(0)} MB`)
} finally {
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function underLoad(atOnce: number, seconds: number, make: () => string): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
  const until = performance.now() + seconds * 1000
  const took: number[] = []
  let refused = 0
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        const body = make()
        const begun = performance.now()
        if ((await post(agent, body)) === 201) took.push(performance.now() - begun)
        else refused++
      }
    })
  )
  const perSecond = took.length / ((performance.now() - from) / 1000)
  agent.destroy()
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  const target =
    atOnce === 64
      ? held(perSecond >= targets.perSecond && refused === 0, `${targets.perSecond} a second, none refused`)
      : held(at(0.95) <= targets.p95, `p95 ${targets.p95} ms`)
  console.log(
    `${atOnce} at once for ${seconds} s: ${perSecond.toFixed(0)} a second, ${took.length} acknowledged, ${refused} refused; p50 ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)} ms; ${target}`
  )
}

/** One body sealed for all, each time under a number and a receipt of its own: the server can't tell. */
async function maker(most: number): Promise<() => string> {
  const told = (await (await fetch(`${origin}/en/epoch.json`)).json()) as Told
  const epoch = told.statements.find(({ own }) => own.value.number === told.current)!.own.value
  const derived = await deriveReceipt(makeReceipt(), told.instance)
  const written = {
    lang: 'en',
    subject: 'person' as const,
    answers: { what: 'Invented. '.repeat(200) },
    persons: [],
    consents: [],
    files: []
  }
  const sealed: SealedRequest = await sealSubmission(written, {
    id: randomUUID(),
    danger: false,
    epoch,
    derived,
    filedOn: told.today
  })
  // Without the work: it is done beforehand, and what is measured has it to check.
  const done: { challenge: string; nonce: string }[] = []
  for (let i = 0; i < most; i++) {
    const { challenge } = i === 0 ? told : ((await (await fetch(`${origin}/en/epoch.json`)).json()) as Told)
    done.push({ challenge: challenge.text, nonce: await solve(challenge.text, challenge.bits) })
  }
  let next = 0
  return () => {
    const receipt = { ...sealed.receipt, lookupHash: randomBytes(32).toString('base64url') }
    return JSON.stringify({ ...sealed, id: randomUUID(), receipt, work: done[next++] })
  }
}

function post(agent: Agent, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const sent = request(`${origin}/api/submissions`, { agent, method: 'POST', headers }, (answer) => {
      answer.resume().on('end', () => resolve(answer.statusCode ?? 0))
    })
    sent.on('error', reject).end(body)
  })
}

/** From the page that shows what will be sent until the receipt stands there, keys and work included. */
async function inBrowser(): Promise<void> {
  const executablePath = await ensureBrowser()
  const browser = await chromium.launch(executablePath ? { executablePath } : {})
  for (const slowed of [1, 6]) {
    const took: number[] = []
    let weight = 0
    for (let i = 0; i < (slowed === 1 ? 15 : 5); i++) {
      const context = await browser.newContext()
      const page = await context.newPage()
      const session = await context.newCDPSession(page)
      await session.send('Network.enable')
      let bytes = 0
      session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength))
      await page.goto(`${origin}/en/report`)
      await page.locator('form.one-at-a-time').waitFor()
      await page.waitForLoadState('networkidle')
      weight = bytes
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowed })
      took.push(await page.evaluate(wholeOf, 'Invented. '.repeat(200)))
      await context.close()
    }
    took.sort((a, b) => a - b)
    const p50 = took[Math.floor(took.length / 2)]!
    const target =
      slowed === 1 ? held(p50 <= targets.whole, `p50 ${targets.whole} ms`) : 'the processor slowed six times'
    console.log(`the whole submission in Chromium: p50 ${p50.toFixed(0)} ms of ${took.length}; ${target}`)
    if (slowed === 1)
      console.log(
        `first load with scripts: ${(weight / 1000).toFixed(1)} kB; ${held(weight <= targets.firstLoad, '100 kB')}`
      )
  }
  await browser.close()
}

/** In the page. */
async function wholeOf(text: string): Promise<number> {
  const onward = document.querySelector<HTMLButtonElement>('button.onward')!
  const at = () => document.querySelector('[data-step]:not([hidden])')?.getAttribute('data-step')
  while (at() !== 'what') onward.click()
  document.querySelector<HTMLTextAreaElement>('[name="what"]')!.value = text
  while (at() !== 'review') onward.click()
  const from = performance.now()
  onward.click()
  while (!document.querySelector('[data-kept]')) await new Promise((resolve) => requestAnimationFrame(resolve))
  return performance.now() - from
}

function held(isHeld: boolean, target: string): string {
  return `target ${target}: ${isHeld ? 'held' : 'missed'}`
}
