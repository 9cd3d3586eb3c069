import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  // Rules and stories run before SvelteKit has written the tsconfig that the root one extends.
  tsconfig: 'tests/vitest.tsconfig.json',
  test: {
    include: [
      'src/**/*.test.ts',
      'bin/**/*.test.ts',
      'tests/stories/**/*.test.ts',
      'tests/*.test.ts',
      'tests/every-byte/*.test.ts'
    ],
    globalSetup: ['tests/global-setup.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Vitest leaves a core to itself, on two cores half of them; the browser tests run beside it (bin/test.js). Each worker
    // holds some twenty connections.
    maxWorkers: Math.min(availableParallelism(), 4)
  }
})
