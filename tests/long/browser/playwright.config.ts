import { defineConfig } from '@playwright/test'

// What takes its time in a browser: npm run check:long.
const executablePath = process.env.VIGIE_BROWSER

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../../test-results',
  timeout: 300_000,
  use: { browserName: 'chromium', launchOptions: executablePath ? { executablePath } : {} }
})
