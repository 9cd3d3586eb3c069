import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveFolder } from './served.ts'

/** How long until the server is ready, after install and build: node bench/start.ts. */
const targets = { empty: 8000, existing: 2000 }

const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-start-'))
try {
  const first = await serveFolder(folder, 4290)
  await first.stop()
  report('on an empty folder', first.readyAfter, targets.empty)
  for (let round = 0; round < 3; round++) {
    const again = await serveFolder(folder, 4290)
    const rest = again.memory()
    await again.stop()
    report('on an existing database', again.readyAfter, targets.existing)
    console.log(`  memory at rest ${rest.toFixed(0)} MB`)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function report(what: string, milliseconds: number, target: number): void {
  const held = milliseconds <= target ? 'held' : `missed by ${((milliseconds - target) / 1000).toFixed(1)} s`
  console.log(`start ${what}: ${(milliseconds / 1000).toFixed(2)} s; target ${target / 1000} s: ${held}`)
}
