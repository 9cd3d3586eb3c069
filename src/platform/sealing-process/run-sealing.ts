import { spawn } from 'node:child_process'
import type { Duplex } from 'node:stream'
import type { Unread } from '../web/front.ts'
import type { Inside } from './door.ts'
import { FrameReader, writeFrame, type Frame } from './frames.ts'

export interface Sealing {
  /** The module that the process runs; it answers with serveOne. */
  script: string
  /** Which it speaks: of the others it loads no message. */
  lang: string
  /** What it must know before the first byte. */
  settings: unknown
  /** The way in's own origin, as configured. */
  origin: URL
  /** The addresses of our own pages. */
  ours: readonly string[]
  /** What she sends. It is handed over unread. */
  connection: Unread
  /** Is told how far she is; the process ends where the signal says so. */
  inside?: Inside
  /** Keeps what was sealed; what it returns is told to the process. */
  keep(frame: Frame): Promise<unknown>
}

/**
 * A process for one form. It is given the connection itself, reads the form from it, seals it, answers with the
 * receipt, and ends: neither form nor receipt passes through this process, but for the first bytes of the request
 * where a browser sent its head and its content at once; they are overwritten. It may write no file, start no other
 * process and leave no core dump; its environment is empty, so that no NODE_OPTIONS of ours (a heap snapshot, an
 * inspector) holds for it. Throws where it ended before it began to answer.
 * NOTE: Node cannot lock its memory against swapping (mlockall): a server for intake runs without swap, or with an
 * encrypted one.
 */
export async function runSealing({
  script,
  lang,
  settings,
  origin,
  ours,
  connection,
  inside,
  keep
}: Sealing): Promise<void> {
  const { socket, begun } = connection
  const first = writeFrame({ origin: origin.href, ours, settings }, begun)
  begun.fill(0)
  const node = [process.execPath, ...flags, `--conditions=${lang}`, script]
  const child = spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', ...node], {
    stdio: ['ignore', 'pipe', 'ignore', 'pipe', socket],
    env: {}
  })
  const [said, told] = [child.stdout!, child.stdio[3] as Duplex]
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const kill = () => void child.kill('SIGKILL')
  child.once('error', kill)
  socket.once('close', kill)
  inside?.signal.addEventListener('abort', kill)
  const late = setTimeout(kill, longest)
  told.on('error', () => undefined)
  try {
    told.write(first, () => first.fill(0))
    const frames = new FrameReader(said)
    for (;;) {
      const frame = await frames.next()
      if (!frame) throw new Error('The sealing process ended without an answer.')
      const { answering, read } = frame.value as { answering?: true; read?: { bytes: number; isWhole: boolean } }
      if (answering) return await ended
      if (read) {
        inside?.progress(read.bytes, read.isWhole)
        continue
      }
      inside?.asking(true)
      told.write(writeFrame((await keep(frame)) ?? {}))
      inside?.asking(false)
    }
  } finally {
    clearTimeout(late)
    kill()
    await ended
  }
}

// Ten minutes for 25 MB over a slow line, and as much again.
const longest = 1_200_000

const flags = [
  '--permission',
  '--allow-fs-read=*',
  '--disable-sigusr1',
  '--max-old-space-size=192',
  '--no-warnings',
  '--experimental-strip-types'
]
