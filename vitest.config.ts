import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { recordedTimes } from './bin/lib/test-times.js'
import { root } from './bin/lib/run.js'
import { alone } from './tests/alone.ts'

const include = [
  'src/**/*.test.ts',
  'bin/**/*.test.ts',
  'tests/stories/**/*.test.ts',
  'tests/*.test.ts',
  'tests/same/*.test.ts',
  'tests/every-byte/*.test.ts'
]

/** Begun last, a long story would be waited for alone. */
class SlowestFirst extends BaseSequencer {
  async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const times = recordedTimes()
    const secondsOf = ({ moduleId }: TestSpecification) => times[moduleId.replace(`${root}/`, '')] ?? 0
    return files.toSorted((a, b) => secondsOf(b) - secondsOf(a))
  }
}

export default defineConfig({
  // Rules and stories run before SvelteKit has written the tsconfig that the root one extends.
  tsconfig: 'tests/vitest.tsconfig.json',
  test: {
    globalSetup: ['tests/global-setup.ts'],
    environment: 'node',
    // They end what hangs, and measure nothing: what takes five seconds took a minute where much else ran.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    sequence: { sequencer: SlowestFirst },
    // One after another in a process, which starts and reads our modules once: a third of a rule test's time was that.
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          isolate: false,
          include,
          exclude: [...configDefaults.exclude, ...alone],
          // Node strips the types itself and keeps the compiled code for the next process.
          experimental: { viteModuleRunner: false, nodeLoader: false }
        }
      },
      // Some of these replace modules, which only Vite's loader can.
      {
        extends: true,
        // Thirty thousand small functions that Node loads from its cache of compiled code in a fifth of the time.
        test: { name: 'alone', include: alone, server: { deps: { external: [/src\/paraglide\//] } } }
      }
    ],
    // Vitest leaves a core to itself, on two cores half of them; the browser tests run beside it (bin/test.js). Each worker
    // holds some twenty connections.
    maxWorkers: Math.min(availableParallelism(), 4)
  }
})
