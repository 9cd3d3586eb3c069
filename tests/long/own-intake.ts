import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverFlags } from '../../bin/lib/server.js'
import { openContext, type OpenContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { findPlace } from '../../src/platform/postgres/place.ts'
import { findPostmaster } from '../../src/platform/postgres/postmaster.ts'
import { stopCluster } from '../../src/platform/postgres/supervisor.ts'
import { projectRoot } from '../../src/platform/project-root.ts'

export interface OwnIntake {
  origin: string
  dataFolder: string
  isReady(): Promise<boolean>
  /** Of the server, what it started, and its PostgreSQL; each with what it says of itself. */
  processes(): Process[]
  /** As an operator's service manager does: a server that is still there is ended first. */
  startAgain(): Promise<void>
  /** Beside the server, with the same data. */
  beside<T>(work: (opened: OpenContext) => Promise<T>): Promise<T>
  stop(): Promise<void>
}

export interface Process {
  pid: number
  parent: number
  title: string
}

/** The built server on a folder of its own, to be killed; `serves` as SURFACE. */
export async function startOwnIntake(serves = 'all'): Promise<OwnIntake> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-long-'))
  chmodSync(folder, 0o755)
  const dataFolder = join(folder, 'data')
  const [first, intake, office] = [await freePort(), await freePort(), await freePort()]
  process.env.VIGIE_DATA = dataFolder
  const ports = { PORT: String(first), INTAKE_PORT: String(intake), OFFICE_PORT: String(office) }
  const env = { ...process.env, ...ports, LOG_LEVEL: 'silent', SURFACE: serves }
  const origin = `http://localhost:${intake}`
  const isReady = async () =>
    fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
      ({ ok }) => ok,
      () => false
    )
  const start = async () => {
    const child = spawn(process.execPath, [...serverFlags, `${projectRoot}/src/server.ts`], {
      env,
      stdio: ['ignore', 'ignore', 'inherit']
    })
    while (!(await isReady())) {
      if (child.exitCode !== null) throw new Error('The server did not start.')
      await wait(20)
    }
    return child
  }
  let server = await start()
  const end = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((resolve) => server.once('exit', resolve))
    const late = setTimeout(() => server.kill('SIGKILL'), 15_000)
    server.kill('SIGTERM')
    await gone
    clearTimeout(late)
  }
  return {
    origin,
    dataFolder,
    isReady,
    processes: () => familyOf(server, dataFolder),
    startAgain: async () => {
      await end()
      server = await start()
    },
    beside: async (work) => {
      const opened = await openContext(readConfig(), {})
      try {
        return await work(opened)
      } finally {
        await opened.close()
      }
    },
    stop: async () => {
      await end()
      await stopCluster(dataFolder)
      rmSync(folder, { recursive: true, force: true })
    }
  }
}

/** NOTE: read from /proc, so these checks run on Linux alone. */
function familyOf(server: ChildProcess, dataFolder: string): Process[] {
  const all = readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? readProcess(Number(name)) : []))
  const family = new Set([server.pid, findPostmaster(findPlace(dataFolder).cluster)?.pid])
  for (let size = 0; size < family.size;) {
    size = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid))
}

function readProcess(pid: number): Process[] {
  try {
    const parent = Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    return [{ pid, parent, title: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim() }]
  } catch {
    return [] // it has ended meanwhile
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
