import { execFileSync, spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { projectRoot } from '#platform/project-root.ts'
import { leftBehind } from '../left-behind.ts'
import { mutations } from './list.ts'
import { broken, type Mutation } from './mutation.ts'

// npm run check:mutate [-- 'words of a rule' file ...]: breaks one rule after another in copies of the project, and wants a
// test to fail each time.
const asked = process.argv.slice(2)
const chosen = mutations.filter(
  ({ rule, file }) => asked.length === 0 || asked.some((words) => `${rule}\n${file}`.includes(words))
)
const prefix = 'vigie-mutate-'
/** Far beyond what any run takes: a rule that is broken may wait for ever. */
const mostMs = 180_000
/** A file that can't be loaded, SQL that can't be read or a test that was too slow proves nothing of the rule. */
const unproven = /^(ReferenceError|SyntaxError)|syntax error|(Test|Hook) timed out/

interface Report {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[]
  }[]
}

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort())

if (chosen.length === 0) throw new Error(`No rule or file of tests/mutate contains: ${asked.join(', ')}`)
for (const left of leftBehind(tmpdir(), prefix)) rmSync(left, { recursive: true, force: true })
const folder = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`))
try {
  process.exitCode = await check()
} finally {
  stop.abort()
  rmSync(folder, { recursive: true, force: true })
}

async function check(): Promise<number> {
  const started = Date.now()
  // Whatever no longer fits the code is said at once, not after minutes.
  for (const mutation of chosen) broken(mutation, projectRoot)
  const copies = [copy('one'), copy('two')]
  if (!(await isGreen(copies[0]!))) return stop.signal.aborted ? 130 : 1
  const waiting = [...chosen]
  let caught = 0
  const work = async (at: string) => {
    for (let next = waiting.shift(); next && !stop.signal.aborted; next = waiting.shift())
      if (await isCaught(next, at)) caught++
  }
  await Promise.all(copies.map(work))
  if (stop.signal.aborted) return 130
  console.log(`${caught} of ${chosen.length} caught in ${seconds(started)}`)
  return caught > 0 && caught === chosen.length ? 0 : 1
}

/** All tests that are named pass while nothing is broken. */
async function isGreen(at: string): Promise<boolean> {
  const started = Date.now()
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))]
  const { code, report } = await vitest(at, files, [], 10 * mostMs)
  if (stop.signal.aborted) return false
  const failed = report?.testResults.filter(({ status }) => status === 'failed') ?? []
  for (const { name, message, assertionResults } of failed)
    console.log([name, message, ...assertionResults.flatMap(({ failureMessages }) => failureMessages)].join('\n'))
  console.log(
    `${files.length} test files with nothing broken: ${code === 0 ? 'passed' : 'FAILED'}, ${seconds(started)}`
  )
  return code === 0
}

/** Breaks it in the copy, and puts it right again. */
async function isCaught(mutation: Mutation, at: string): Promise<boolean> {
  const started = Date.now()
  const { rule, file, tests } = mutation
  const path = `${at}/${file}`
  const whole = readFileSync(path)
  writeFileSync(path, broken(mutation, at))
  const { report } = await vitest(at, tests, ['--maxWorkers=1', '--bail=1'], mostMs)
  writeFileSync(path, whole)
  if (stop.signal.aborted) return false
  const by = report && failedTest(report)
  const why = by ? `by "${by}"` : `${file}: ${report ? 'no test failed of' : 'no test ran of'} ${tests.join(', ')}`
  console.log(`${by ? 'caught' : 'MISSED'}  ${rule}\n        ${why}, ${seconds(started)}`)
  return by !== null
}

/** A test that ran, and failed for the rule. */
function failedTest({ testResults }: Report): string | null {
  const failed = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status, failureMessages }) => status === 'failed' && !failureMessages.some((said) => unproven.test(said)))
  return failed?.fullName ?? null
}

function vitest(at: string, files: readonly string[], more: string[], timeout: number) {
  const output = join(at, '.cache', 'report.json')
  rmSync(output, { force: true })
  const reporters = ['--reporter=json', `--outputFile.json=${output}`]
  const child = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...files, ...reporters, ...more], {
    cwd: at,
    stdio: 'ignore',
    timeout,
    signal: stop.signal
  })
  child.on('error', () => undefined)
  return new Promise<{ code: number | null; report: Report | null }>((resolve) => {
    child.on('close', (code) => {
      const report = existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Report) : null
      resolve({ code, report })
    })
  })
}

/** The project as it stands, what is not committed too; the messages that were compiled; the same node_modules. */
function copy(name: string): string {
  const at = join(folder, name)
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: projectRoot,
    encoding: 'utf8',
    maxBuffer: 1 << 26
  })
  for (const file of listed.split('\0')) {
    if (file === '' || !existsSync(`${projectRoot}/${file}`)) continue
    mkdirSync(dirname(`${at}/${file}`), { recursive: true })
    cpSync(`${projectRoot}/${file}`, `${at}/${file}`)
  }
  cpSync(`${projectRoot}/src/paraglide`, `${at}/src/paraglide`, { recursive: true })
  symlinkSync(`${projectRoot}/node_modules`, `${at}/node_modules`)
  return at
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
