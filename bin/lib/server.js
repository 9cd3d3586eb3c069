import { runTypeScript } from './run.js'

/**
 * Young objects get 4 MB, not 16: a page makes few. Of old ones 50 MB are in use: with a ceiling of 512 MB, not of
 * gigabytes, V8 lets them grow by little before it looks which are needed. And what its threads give back, glibc keeps in
 * two places, not in eight a core: 15 MB less at rest. Said here once, for npm start, the demonstration and the bench;
 * what it comes to stands in bench/README.md.
 */
export const serverFlags = ['--max-semi-space-size=4', '--max-old-space-size=512']
export const serverEnvironment = { MALLOC_ARENA_MAX: '2' }

export function runServer(args = [], env = {}) {
  return runTypeScript('src/server.ts', args, {
    env: { ...serverEnvironment, ...env },
    watched: true,
    flags: serverFlags
  })
}
