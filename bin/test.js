#!/usr/bin/env node
import { ensureBrowser } from './lib/browser.js'
import { ensureBuilt } from './lib/build.js'
import { ensureInstalled } from './lib/install.js'
import { languageOfToday } from './lib/language-of-today.js'
import { ensureMessages } from './lib/messages.js'
import { runTool } from './lib/run.js'
import { errorsOf, failuresIn, summaryOf } from './lib/summary.js'
import { deleteReports, printTimes, readReport, reports } from './lib/test-times.js'

// npm test: prepares what is missing, then runs every test, or the named files. It ends with the time of each file, the
// failed tests and the runners' summaries. --record-times saves the times, so that the slowest files start first.
await ensureInstalled()
await ensureMessages()

const named = process.argv.slice(2).filter((word) => word !== '--record-times')
// A run of named files would lose the times of all others.
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
    files: others,
    report: reports.vitest
  },
  {
    title: 'Browser (playwright)',
    needsSite: true,
    script: '@playwright/test/cli.js',
    args: ['test', '--reporter=list,json'],
    files: inBrowser,
    report: reports.browser
  }
].filter(({ files }) => named.length === 0 || files.length > 0)

// Rules and stories start while the site is built and the browser is installed.
const browserAndSite = runners.some(({ needsSite }) => needsSite) && Promise.all([ensureBrowser(), ensureBuilt()])

const env = {
  PLAYWRIGHT_JSON_OUTPUT_FILE: reports.browser,
  // Node strips types itself: Playwright's loader takes ten seconds of a processor in each worker.
  PW_DISABLE_TS_ESM: '1'
}

console.log(
  `Language of browser tests that run in one language only: ${languageOfToday()} (set VIGIE_TEST_LANGUAGE to change it)`
)

// Both runners run at once, because each waits half of its time. Output of the second is held until the first has ended.
let shown = 0
const held = runners.map(() => '')
const flush = (/** @type {number} */ place) => {
  process.stdout.write(held[place] ?? '')
  held[place] = ''
}
const ended = runners.map(async ({ title, needsSite, script, args, files, report }, place) => {
  let browser
  try {
    if (needsSite) [browser] = (await browserAndSite) || []
  } catch (error) {
    // What cannot be tested in a browser does not end the other tests.
    const said = error instanceof Error ? error.message : String(error)
    return { title, code: 1, output: said, errors: [said], seconds: 0 }
  }
  let output = ''
  const started = Date.now()
  const onOutput = (/** @type {string} */ text) => {
    output += text
    held[place] += text
    if (shown === place) flush(place)
  }
  const code = await runTool(script, [...args, ...files], {
    env: { ...env, ...(browser && { VIGIE_BROWSER: browser }) },
    onOutput,
    quiet: true
  })
  const seconds = Math.round((Date.now() - started) / 1000)
  return { title, code, output, errors: errorsOf(readReport(report)), seconds }
})
const results = []
for (const [place, end] of ended.entries()) {
  shown = place
  console.log(`\n=== ${runners[place]?.title} ===`)
  flush(place)
  results.push(await end)
}

const allPassed = results.every(({ code }) => code === 0)
printTimes({ record: record && allPassed })
for (const { title, code, output, errors } of results)
  if (code !== 0) console.log(`\n=== Failed: ${title} ===\n${[...errors, failuresIn(output)].join('\n')}`)
console.log('\n=== Summary ===')
for (const { title, code, output, seconds } of results) {
  console.log(`${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds} s\n${summaryOf(output)}`)
}
process.exit(allPassed ? 0 : 1)
