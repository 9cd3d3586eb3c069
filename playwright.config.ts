import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// bin/test.js says which browser it found or brought; without it, Playwright's own is taken.
const executablePath = process.env.VIGIE_BROWSER
// Two runs on one machine take a port each.
const port = Number(process.env.VIGIE_TEST_PORT ?? 4310)

// A data folder as a first start leaves it, which the servers of this run copy; its workers are told by the environment.
process.env.VIGIE_TEST_PREPARED ??= join(tmpdir(), `vigie-prepared-${process.pid}`)

export default defineConfig({
  testDir: 'tests/browser',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  // Of a test, and of what starts its servers: on a busy machine a demonstration is filled in a minute.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    browserName: 'chromium',
    launchOptions: executablePath ? { executablePath } : {}
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
