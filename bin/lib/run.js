// Plain JavaScript without dependencies, for Node 20 and newer: it runs before anything is installed.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')

/** The Node that the project is pinned to, whatever started this script. */
export function pinnedNode() {
  const pinned = `${root}/node_modules/node/bin/node`
  return existsSync(pinned) ? pinned : process.execPath
}

/**
 * Runs a program to its end and returns its exit code. Signals that reach us are passed on, and we
 * wait for it to finish in its own time.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, cwd?: string, watched?: boolean, onOutput?: (text: string) => void, quiet?: boolean }} [options]
 *   watched: the program ends when we are killed without notice; onOutput: is given all it prints,
 *   which is still printed unless quiet.
 * @returns {Promise<number>}
 */
export function run(command, args, options = {}) {
  const piped = options.onOutput ? 'pipe' : 'inherit'
  const child = spawn(command, args, {
    cwd: options.cwd ?? root,
    env: { ...process.env, ...options.env },
    stdio: ['inherit', piped, piped, ...(options.watched ? ['ipc'] : [])]
  })
  for (const name of ['stdout', 'stderr']) {
    // A character of several bytes may arrive in two parts.
    child[name]?.setEncoding('utf8').on('data', (chunk) => {
      options.onOutput?.(chunk)
      if (!options.quiet) process[name].write(chunk)
    })
  }
  const passOn = (signal) => child.kill(signal)
  // Ctrl-C reaches the whole group: the program has it already, and we only have to outlive it.
  const stay = () => undefined
  process.on('SIGTERM', passOn)
  process.on('SIGHUP', passOn)
  const onInterrupt = process.stdin.isTTY ? stay : passOn
  process.on('SIGINT', onInterrupt)
  // If we exit first, because a build failed meanwhile for example, the child stops too.
  const end = () => void child.kill()
  process.on('exit', end)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      process.off('SIGTERM', passOn)
      process.off('SIGHUP', passOn)
      process.off('SIGINT', onInterrupt)
      process.off('exit', end)
      resolve(code ?? (signal === 'SIGINT' ? 130 : signal === 'SIGTERM' ? 143 : 1))
    })
  })
}

/** Runs one of our TypeScript files under the pinned Node. */
export function runTypeScript(file, args = [], options = {}) {
  const env = { ...compiled, ...options.env }
  return run(pinnedNode(), [...(options.flags ?? []), `${root}/${file}`, ...args], { ...options, env })
}

/** Runs a tool of node_modules (given by its script) under the pinned Node. */
export function runTool(script, args = [], options = {}) {
  const path = `${root}/node_modules/node/bin:${root}/node_modules/.bin:${process.env.PATH ?? ''}`
  return run(pinnedNode(), [`${root}/node_modules/${script}`, ...args], {
    ...options,
    env: { PATH: path, ...compiled, ...options.env }
  })
}

// Compiled code is kept between starts, of a tool and of all that it starts: half a second for each server or command.
const compiled = { NODE_COMPILE_CACHE: `${root}/node_modules/.cache/node-compile` }

/** Says a sentence and ends; for what the person at the keyboard has to mend. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exit(1)
}
