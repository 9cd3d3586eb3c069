import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { formActionAt } from '../tests/form-action.ts'
import { serveFolder } from './served.ts'

/** A whole report sent without scripts, 2 kB of invented text: from its last byte to the page with the receipt, the process that seals it included. */
const port = 4497
const origin = `http://localhost:${port + 1}`

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-without-scripts-'))
const served = await serveFolder(folder, port)
try {
  const env = { ...process.env, VIGIE_DATA: folder, LOG_LEVEL: 'error' }
  execFileSync(process.execPath, [join(projectRoot, 'tests/browser/intake-desk.ts')], {
    env,
    input: '["open","null"]\n'
  })
  await send()
  await measure(1, 30)
  await measure(4, 60)
  await measure(16, 60)
} finally {
  await served.stop()
  rmSync(folder, { recursive: true, force: true })
}

async function measure(atOnce: number, count: number): Promise<void> {
  const took: number[] = []
  let left = count
  const from = performance.now()
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) took.push(await send())
    })
  )
  const perSecond = count / ((performance.now() - from) / 1000)
  took.sort((a, b) => a - b)
  const at = (share: number) => took[Math.floor(took.length * share)]!.toFixed(0)
  console.log(
    `without scripts, ${atOnce} at once: p50 ${at(0.5)}, p95 ${at(0.95)} ms of ${count}, ${perSecond.toFixed(1)} a second; none refused`
  )
}

async function send(): Promise<number> {
  const form = new FormData()
  form.append('what', 'Invented. '.repeat(200))
  const action = await formActionAt(origin)
  const from = performance.now()
  const answer = await fetch(action, { method: 'POST', body: form })
  const page = await answer.text()
  if (answer.status !== 200 || !/<b>\d{4}<\/b>/.test(page)) throw new Error(`It was answered ${answer.status}.`)
  return performance.now() - from
}
