import { runTypeScript } from './run.js'

/**
 * Young objects get 4 MB, not 16: a page makes few, and Node rests at 130 MB instead of 150. Of old ones 50 MB are
 * in use: with a ceiling of 512 MB, not of gigabytes, V8 lets them grow by little before it looks which are needed,
 * and Node stays at 235 MB under load instead of 320. Said here once, for npm start, the demonstration and the bench.
 */
export const serverFlags = ['--max-semi-space-size=4', '--max-old-space-size=512']

export function runServer(args = [], env = {}) {
  return runTypeScript('src/server.ts', args, { env, watched: true, flags: serverFlags })
}
