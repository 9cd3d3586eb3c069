import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { fail, root } from './run.js'

/** Where the runners write the time of each test. */
export const reports = {
  vitest: `${root}/.cache/test-reports/vitest.json`,
  browser: `${root}/.cache/test-reports/browser.json`
}

/** So that times of an earlier run are not printed as those of this one. */
export function deleteReports() {
  rmSync(`${root}/.cache/test-reports`, { recursive: true, force: true })
  mkdirSync(`${root}/.cache/test-reports`, { recursive: true })
}

const recorded = `${root}/tests/times.json`

/**
 * Seconds by test file, as last recorded: the slowest are begun first.
 * @returns {Record<string, number>}
 */
export const recordedTimes = () => (existsSync(recorded) ? JSON.parse(readFileSync(recorded, 'utf8')) : {})

/** Prints the time of each file of this run, slowest first, and keeps them if asked. */
export function printTimes({ record }) {
  const times = Object.entries({ ...timesOfVitest(), ...timesOfBrowser() }).sort(([, a], [, b]) => b - a)
  const slow = times.filter(([, seconds]) => seconds >= 1)
  console.log('\n=== Seconds of each file ===')
  for (const [file, seconds] of slow) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
  const others = times.slice(slow.length)
  const sum = others.reduce((all, [, seconds]) => all + seconds, 0)
  console.log(`${sum.toFixed(1).padStart(7)}  ${others.length} others together, each under one second`)
  if (record && Object.values(reports).some((path) => readReport(path) === null))
    fail('A report is missing or incomplete: tests/times.json was not written. Run the tests again.')
  if (record)
    writeFileSync(
      recorded,
      `${JSON.stringify(Object.fromEntries(slow.map(([file, s]) => [file, Math.round(s)])), null, 2)}\n`
    )
}

function timesOfVitest() {
  const times = {}
  for (const { name, startTime, endTime } of readReport(reports.vitest)?.testResults ?? [])
    times[name.replace(`${root}/`, '')] = (endTime - startTime) / 1000
  return times
}

function timesOfBrowser() {
  const times = {}
  const add = (suite) => {
    for (const { tests } of suite.specs ?? [])
      for (const { results } of tests)
        for (const { duration } of results) {
          const file = `tests/browser/${suite.file}`
          times[file] = (times[file] ?? 0) + duration / 1000
        }
    for (const one of suite.suites ?? []) add(one)
  }
  for (const suite of readReport(reports.browser)?.suites ?? []) add(suite)
  return times
}

/** A report, or null where the runner was killed before it had written all of it. */
export function readReport(path) {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
