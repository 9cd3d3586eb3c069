import { spawn } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

/** All that a page ever says, and to which office: its mandate. */
export type PagerWords = readonly [word: 'danger' | 'waits', mandate: string]

export class PagerFailed extends Error {
  override name = 'PagerFailed'
}

export interface Patience {
  tries: number
  /** Seconds until it is tried again. */
  pause: number
  /** Seconds that one try may take. */
  limit: number
}

/**
 * Runs the operator's program with these words. Throws PagerFailed when it did not end well, however often it was tried.
 */
export async function callPager(
  program: string,
  words: PagerWords,
  { tries, pause, limit }: Patience = { tries: 3, pause: 20, limit: 30 }
): Promise<void> {
  for (let left = tries; ; left--)
    try {
      return await runOnce(program, words, limit)
    } catch (error) {
      if (left <= 1) throw error
      await wait(pause * 1000)
    }
}

/** Whether there is such a program that may be run: better learnt at the start than in the hour of danger. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

// NOTE: no shell, nothing of this process's settings (an address of a database holds a password), and what it says
// goes nowhere: whatever a gateway answers is not for a log of ours.
async function runOnce(program: string, words: PagerWords, limit: number): Promise<void> {
  const child = spawn(program, words, { cwd: '/', env: { PATH: path, LANG: 'C' }, stdio: 'ignore', detached: true })
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => {
      if (child.pid) endGroup(child.pid)
      reject(new PagerFailed(`took longer than ${limit} seconds`))
    }, limit * 1000)
    child.once('error', () => reject(new PagerFailed('could not be started')))
    child.once('exit', (code, signal) =>
      code === 0 ? resolve() : reject(new PagerFailed(`ended with ${code ?? signal}`))
    )
    child.once('exit', () => clearTimeout(late)).once('error', () => clearTimeout(late))
  })
}

const path = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** With whatever it started. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // it has ended
  }
}
