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
    // Vitest leaves a core to itself, on two cores half of them. One more than there are: many stories wait, as a source does
    // who is answered by the second. Each worker holds some twenty connections.
    maxWorkers: Math.min(availableParallelism() + 1, 4)
  }
})
