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
    times[relative(name)] = (endTime - startTime) / 1000
  return times
}

function timesOfBrowser() {
  const times = {}
  for (const { file, results } of browserTests())
    for (const { duration } of results) times[file] = (times[file] ?? 0) + duration / 1000
  return times
}

/** Prints each test of this run that failed, with what it said: enough to begin with, if the rest of the output is lost. */
export function tellFailures() {
  const failures = [...failuresOfVitest(), ...failuresOfBrowser()]
  if (failures.length === 0) return
  console.log('\n=== What failed ===')
  for (const { where, said } of failures) {
    console.log(where)
    for (const line of said.trim().split('\n').slice(0, 20)) console.log(`    ${line}`)
  }
}

function failuresOfVitest() {
  return (read(reports.vitest)?.testResults ?? []).flatMap(({ name, message, assertionResults }) => {
    const file = relative(name)
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    // A file that could not be read has no tests, but a message.
    if (message && failed.length === 0) return [{ where: file, said: message }]
    return failed.map(({ fullName, failureMessages }) => ({
      where: `${file} › ${fullName}`,
      said: failureMessages.join('\n')
    }))
  })
}

function failuresOfBrowser() {
  const ofTests = browserTests().flatMap(({ file, line, title, results }) =>
    results
      .filter(({ errors }) => errors.length > 0)
      .map(({ errors }) => ({
        where: `${file}:${line} › ${title}`,
        said: errors.map(({ message }) => message ?? '').join('\n')
      }))
  )
  const ofRun = (read(reports.browser)?.errors ?? []).map(({ message }) => ({
    where: 'tests/browser',
    said: message ?? ''
  }))
  return [...ofRun, ...ofTests]
}

function browserTests() {
  const inSuite = (suite) => [
    ...(suite.specs ?? []).flatMap(({ title, line, tests }) =>
      tests.map(({ results }) => ({ file: `tests/browser/${suite.file}`, line, title, results }))
    ),
    ...(suite.suites ?? []).flatMap(inSuite)
  ]
  return (read(reports.browser)?.suites ?? []).flatMap(inSuite)
}

const relative = (path) => path.replace(`${root}/`, '')

/** What a runner wrote, or null if it was killed before it had written it whole. */
function read(path) {
  if (!existsSync(path)) return null
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
