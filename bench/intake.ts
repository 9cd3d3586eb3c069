import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { projectRoot } from '#platform/project-root.ts'
import { ensureBrowser } from '../bin/lib/browser.js'
import { makeSealedLoad, postSubmission } from '../tests/sealed-load.ts'
import { serveFolder } from './served.ts'

/**
 * Sealed submissions of 2 kB of text: how many a second are acknowledged, how long each takes, what a person waits,
 * what the first load weighs. Server, PostgreSQL and the load are on this machine together. Texts are invented.
 */
const port = 4494
const origin = `http://localhost:${port + 1}`
/** Measured on a machine of this kind: 29 to 38 a second one at a time, errors from two at a time on. */
const globaLeaks = { perSecond: 38, whole: 1900, firstLoad: 500_000 }
const targets = { perSecond: 100, p95: 60, whole: 400, firstLoad: 100_000 }

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-intake-'))
const served = await serveFolder(folder, port)
try {
  const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
  execFileSync(process.execPath, [join(projectRoot, 'tests/browser/intake-desk.ts')], {
    env,
    input: '["open","null"]\n'
  })
  const next = await makeSealedLoad(origin, { dataFolder: folder, distinct: 64 })
  const make = () => JSON.stringify(next())
  await underLoad(16, 3, make, true)
  await underLoad(16, 20, make)
  await underLoad(64, 60, make)
  await inBrowser()
  console.log(`memory of Node afterwards ${served.memory().toFixed(0)} MB`)
} finally {
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function underLoad(atOnce: number, seconds: number, make: () => string, warming = false): Promise<void> {
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
        if ((await postSubmission(agent, origin, body)) === 201) took.push(performance.now() - begun)
        else refused++
      }
    })
  )
  const perSecond = took.length / ((performance.now() - from) / 1000)
  agent.destroy()
  if (warming) return
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)] ?? Number.NaN
  const target =
    atOnce === 64
      ? held(perSecond >= targets.perSecond && refused === 0, `${targets.perSecond} a second, none refused`)
      : held(at(0.95) <= targets.p95, `p95 ${targets.p95} ms`)
  console.log(
    `${atOnce} at once for ${seconds} s: ${perSecond.toFixed(0)} a second, ${took.length} acknowledged, ${refused} refused; p50 ${at(0.5).toFixed(1)}, p95 ${at(0.95).toFixed(1)} ms; ${target}; ${(perSecond / globaLeaks.perSecond).toFixed(1)} times GlobaLeaks’ most`
  )
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
      await page.goto(`${origin}/en/form`)
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
    console.log(
      `the whole submission in Chromium: p50 ${p50.toFixed(0)} ms of ${took.length}; ${target}${slowed === 1 ? `; GlobaLeaks takes ${(globaLeaks.whole / p50).toFixed(1)} times as long` : ''}`
    )
    if (slowed === 1)
      console.log(
        `first load with scripts: ${(weight / 1000).toFixed(1)} kB; ${held(weight <= targets.firstLoad, '100 kB')}; GlobaLeaks weighs ${(globaLeaks.firstLoad / weight).toFixed(1)} times as much`
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
