#!/usr/bin/env node
import { ensureBrowser } from './lib/browser.js'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { languageOfToday } from './lib/language-of-today.js'
import { ensureMessages } from './lib/messages.js'
import { runTool } from './lib/run.js'
import { failuresIn, summaryOf } from './lib/summary.js'
import { deleteReports, printTimes, reports } from './lib/test-times.js'

// npm test: everything that is needed, then every test, or those that are named; ends with the time of each file, the failed
// tests and the runners' summaries. --record-times keeps the times, by which the slowest are begun first.
await ensureInstalled()
const browser = await ensureBrowser()
await ensureMessages()

const named = process.argv.slice(2).filter((word) => word !== '--record-times')
// Of some files the times of the others would be lost.
const record = process.argv.includes('--record-times') && named.length === 0
deleteReports()
const inBrowser = named.filter((file) => file.includes('.spec.'))
const others = named.filter((file) => !inBrowser.includes(file))

const runners = [
  {
    title: 'Rules and stories (vitest)',
    needsSite: false,
    script: 'vitest/vitest.mjs',
    args: ['run', '--reporter=default', '--reporter=json', `--outputFile=${reports.vitest}`],
    files: others
  },
  {
    title: 'Browser (playwright)',
    needsSite: true,
    script: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    files: inBrowser
  }
].filter(({ files }) => named.length === 0 || files.length > 0)

// Rules and stories start while it is built.
const built = runners.some(({ needsSite }) => needsSite) && ensureBuilt()

const env = {
  VIGIE_BROWSER: browser,
  PLAYWRIGHT_JSON_OUTPUT_FILE: reports.browser,
  // Node strips types itself: Playwright's loader takes ten seconds of a processor in each worker.
  PW_DISABLE_TS_ESM: '1'
}

console.log(
  `Browser tests that hold in every language run in: ${languageOfToday()} (VIGIE_TEST_LANGUAGE names another)`
)

// Side by side: each waits half of its time, for a disk, a second or a page. What the second prints is shown once the
// first has ended, and then as it comes.
let shown = 0
const ended = runners.map(async ({ title, needsSite, script, args, files }, place) => {
  if (needsSite) await built
  let output = ''
  let waiting = ''
  const started = Date.now()
  const show = () => {
    process.stdout.write(waiting)
    waiting = ''
  }
  const onOutput = (/** @type {string} */ text) => {
    output += text
    waiting += text
    if (shown === place) show()
  }
  const code = await runTool(script, [...args, ...files], { env, onOutput, quiet: true })
  const seconds = Math.round((Date.now() - started) / 1000)
  return { title, code, show, output, seconds }
})
const results = []
for (const [place, end] of ended.entries()) {
  shown = place
  console.log(`\n=== ${runners[place]?.title} ===`)
  const one = await end
  one.show()
  results.push(one)
}

const allPassed = results.every(({ code }) => code === 0)
printTimes({ record: record && allPassed })
for (const { title, code, output } of results)
  if (code !== 0) console.log(`\n=== Failed: ${title} ===\n${failuresIn(output)}`)
console.log('\n=== Summary ===')
for (const { title, code, output, seconds } of results) {
  console.log(`${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n${summaryOf(output)}`)
}
process.exit(allPassed ? 0 : 1)
