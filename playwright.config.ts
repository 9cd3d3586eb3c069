import { basename, join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { languageOfToday } from './bin/lib/language-of-today.js'
import { recordedTimes } from './bin/lib/test-times.js'
import { folderForDatabases } from './tests/in-memory.ts'

// bin/test.js says which browser it found or brought; without it, Playwright's own is taken.
const executablePath = process.env.VIGIE_BROWSER
// Two runs on one machine take a port each.
const port = Number(process.env.VIGIE_TEST_PORT ?? 4310)

// Where the servers of this run have their folders; its workers are told by the environment. Named as vitest's own are, which
// sweeps away what a killed run left (tests/global-setup.ts).
process.env.VIGIE_TEST_FOLDER ??= join(folderForDatabases(), `vigie-test-${process.pid}-browser`)

// Where Node strips the types (bin/test.js), each line stays where it was. Playwright would still look up each at every
// step of a test, which takes a tenth of a worker's time.
if (process.env.PW_DISABLE_TS_ESM) Reflect.deleteProperty(Error, 'prepareStackTrace')

// Of the day on which the run begins, for its workers too.
process.env.VIGIE_TEST_LANGUAGE = languageOfToday()

// Chromium makes a frame anew for each page that comes into it, which is a seventh of such a page's time. Of two options of
// this name the last one counts: those that Playwright turns off are named as well.
const without = [
  'RenderDocument',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning'
]

// Begun last, a long story would be waited for alone.
const slow = Object.entries(recordedTimes()).flatMap(([file, seconds]) =>
  file.startsWith('tests/browser/') && seconds > 20 ? [`**/${basename(file)}`] : []
)

export default defineConfig({
  testDir: 'tests/browser',
  // The first project's files are begun first.
  projects: [
    { name: 'slow', testMatch: slow },
    { name: 'others', testMatch: '**/*.spec.ts', testIgnore: slow }
  ],
  outputDir: 'test-results',
  fullyParallel: true,
  // Three on two cores: each waits a third of its time, for a page, a disk or a second.
  workers: 3,
  // Of a test, and of what starts its servers. It ends what hangs, and measures nothing.
  timeout: 300_000,
  // Patience, and no measure: on a busy machine a page that opens ninety texts takes more than ten seconds.
  expect: { timeout: 60_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    // What is never there is told sooner than the test's own limit would.
    actionTimeout: 60_000,
    launchOptions: { ...(executablePath && { executablePath }), args: [`--disable-features=${without.join(',')}`] }
  },
  webServer: {
    // A server of its own on a fresh folder with the demonstration in it, gone when the tests end.
    command: `exec "${process.execPath}" tests/browser/server.ts`,
    env: { PORT: `${port}`, INTAKE_PORT: `${port + 1}`, OFFICE_PORT: `${port + 2}` },
    url: `http://localhost:${port}/readyz`,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 }
  }
})
