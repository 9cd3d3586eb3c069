#!/usr/bin/env node
import { ensureBrowser } from './lib/browser.js'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { ensureMessages } from './lib/messages.js'
import { runTool, runTypeScript } from './lib/run.js'

// npm run check: fastest first, stops at the first that fails; --long runs the long checks instead, or the one that is
// named after it, with what is said to it: npm run check:long attack 1 500
const [named, ...told] = process.argv.slice(process.argv.indexOf('--long') + 1)
/** @type {[string, () => Promise<number>, string?][]} */
const steps = [
  ['Format', () => runTool('oxfmt/bin/oxfmt', ['--check'])],
  ['Lint', () => runTool('oxlint/bin/oxlint', ['--type-aware', '--quiet'])],
  ['Raw HTML in components', () => runTool('eslint/bin/eslint.js', ['src/**/*.svelte'])],
  ['Svelte writes its types', () => runTool('@sveltejs/kit/svelte-kit.js', ['sync'])],
  ['Types (TypeScript 7)', () => runTool('typescript-7/bin/tsc', ['--noEmit'])],
  ['Types (TypeScript 6)', () => runTool('typescript/bin/tsc', ['--noEmit'])],
  ['Types in components', () => runTool('svelte-check/bin/svelte-check', ['--threshold', 'error'])],
  ['Rules and stories', () => runTool('vitest/vitest.mjs', ['run'])],
  ['Build', () => ensureBuilt().then(() => 0)],
  [
    'Browser',
    async () => runTool('@playwright/test/cli.js', ['test'], { env: { VIGIE_BROWSER: await ensureBrowser() } })
  ]
]
/** @type {[string, () => Promise<number>, string?][]} */
const long = [
  ['Build', () => ensureBuilt().then(() => 0)],
  ['Twenty kills while letters are written', () => runTypeScript('tests/long/kill.ts')],
  ['Twenty kills while sources send', () => runTypeScript('tests/long/kill-intake.ts')],
  ['64 submissions at once', () => runTypeScript('tests/long/at-once.ts')],
  ['Ten thousand look-ups', () => runTypeScript('tests/long/receipts.ts')],
  [
    'Each number of 2,000 records is the same everywhere',
    () =>
      runTool('@playwright/test/cli.js', ['test', 'every-number-is-the-same'], {
        env: { VIGIE_RECORDS: '2000' }
      })
  ],
  [
    'Five hundred records are attacked, forty by linear programming',
    () =>
      runTool('vitest/vitest.mjs', ['run', 'tests/stories/an-attacker-finds-no-number-that-letters-withhold.test.ts'], {
        env: { VIGIE_RECORDS: '500' }
      })
  ],
  [
    'Two officers in one draft for a minute',
    async () =>
      runTool('@playwright/test/cli.js', ['test', '--config', 'tests/long/browser/playwright.config.ts'], {
        env: { VIGIE_BROWSER: await ensureBrowser() }
      })
  ],
  [
    'Two hundred honest reports while one machine attacks for ten minutes',
    () => runTypeScript('tests/long/attack.ts', named === 'attack' ? told : []),
    'attack'
  ]
]

await ensureInstalled()
await ensureMessages()
const all = process.argv.includes('--long') ? long : steps
const asked = named && all === long ? all.filter(([title, , name]) => title === 'Build' || name === named) : all
if (asked.length < 2) throw new Error(`There is no long check called ${named}.`)
for (const [title, step] of asked) {
  const started = Date.now()
  console.log(`\n— ${title}`)
  const code = await step()
  console.log(`  ${code === 0 ? 'good' : 'FAILED'}, ${((Date.now() - started) / 1000).toFixed(1)} s`)
  if (code !== 0) process.exit(code)
}
console.log('\nAll checks passed.')
