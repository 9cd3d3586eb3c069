#!/usr/bin/env node
import { ensureBrowser } from './lib/browser.js'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { runTool } from './lib/run.js'
import { summaryOf } from './lib/summary.js'

// npm test: everything that is needed, then every test; closes with the runners' own summaries.
await ensureInstalled()
const browser = await ensureBrowser()
await ensureBuilt()

/** @type {[string, string, string[]][]} */
const runners = [
  ['Rules and stories (vitest)', 'vitest/vitest.mjs', ['run', '--reporter=default']],
  ['Browser (playwright)', '@playwright/test/cli.js', ['test', '--reporter=list']]
]

const results = []
for (const [title, script, args] of runners) {
  console.log(`\n=== ${title} ===`)
  let output = ''
  const started = Date.now()
  const code = await runTool(script, args, { env: { VIGIE_BROWSER: browser }, onOutput: (text) => (output += text) })
  results.push({ title, code, summary: summaryOf(output), seconds: Math.round((Date.now() - started) / 1000) })
}

console.log('\n=== Summary ===')
for (const { title, code, summary, seconds } of results) {
  console.log(`${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n${summary}`)
}
process.exit(results.every(({ code }) => code === 0) ? 0 : 1)
