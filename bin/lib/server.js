import { runTypeScript } from './run.js'

/**
 * Young objects get 4 MB, not 16: a page makes few, and Node rests at 130 MB instead of 150.
 * Said here once, for npm start, the demonstration and the bench.
 */
export const serverFlags = ['--max-semi-space-size=4']

export function runServer(args = [], env = {}) {
  return runTypeScript('src/server.ts', args, { env, watched: true, flags: serverFlags })
}
