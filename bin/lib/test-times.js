import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { root } from './run.js'

/** Where the runners write what each test took. */
export const reports = {
  vitest: `${root}/.cache/test-reports/vitest.json`,
  browser: `${root}/.cache/test-reports/browser.json`
}

/** Times of an earlier run are not told as those of this one. */
export function forgetReports() {
  rmSync(`${root}/.cache/test-reports`, { recursive: true, force: true })
  mkdirSync(`${root}/.cache/test-reports`, { recursive: true })
}

const recorded = `${root}/tests/times.json`

/**
 * Seconds by test file, as last recorded: the slowest are begun first.
 * @returns {Record<string, number>}
 */
export const recordedTimes = () => read(recorded) ?? {}

/** Prints the time of each file of this run, slowest first, and keeps them if asked. */
export function tellTimes({ record }) {
  const times = Object.entries({ ...timesOfVitest(), ...timesOfBrowser() }).sort(([, a], [, b]) => b - a)
  const told = times.filter(([, seconds]) => seconds >= 1)
  console.log('\n=== Seconds of each file ===')
  for (const [file, seconds] of told) console.log(`${seconds.toFixed(1).padStart(7)}  ${file}`)
  const others = times.slice(told.length)
  const sum = others.reduce((all, [, seconds]) => all + seconds, 0)
  console.log(`${sum.toFixed(1).padStart(7)}  ${others.length} others together, each under one second`)
  if (record)
    writeFileSync(
      recorded,
      `${JSON.stringify(Object.fromEntries(told.map(([file, s]) => [file, Math.round(s)])), null, 2)}\n`
    )
}

function timesOfVitest() {
  const times = {}
  for (const { name, startTime, endTime } of read(reports.vitest)?.testResults ?? [])
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
  for (const suite of read(reports.browser)?.suites ?? []) add(suite)
  return times
}

const read = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)
