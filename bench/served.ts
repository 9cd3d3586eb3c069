import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { serverEnvironment, serverFlags } from '../bin/lib/server.js'
import { projectRoot } from '#platform/project-root.ts'

export type Served = {
  url: string
  /** From its start until it answers that it is ready, in milliseconds. */
  readyAfter: number
  /** Resident memory of Node, in MB. */
  memory(): number
  stop(): Promise<void>
}

/** Starts the built server as `npm start` does, on free ports and the data folder given. */
export async function serveFolder(dataFolder: string, port: number): Promise<Served> {
  const begun = performance.now()
  const child = spawn(process.execPath, [...serverFlags, 'src/server.ts'], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ...serverEnvironment,
      VIGIE_DATA: dataFolder,
      PORT: String(port),
      INTAKE_PORT: String(port + 1),
      OFFICE_PORT: String(port + 2),
      LOG_LEVEL: 'warn'
    },
    stdio: ['ignore', 'ignore', 'inherit']
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = `http://localhost:${port}`
  while (!(await isReady(url))) {
    if (child.exitCode !== null) throw new Error('The server did not start.')
    await wait(20)
  }
  return {
    url,
    readyAfter: performance.now() - begun,
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1] ?? 0) / 1024,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
    }
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok
  } catch {
    return false
  }
}
