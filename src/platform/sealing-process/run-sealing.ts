import { spawn } from 'node:child_process'
import type { Duplex, Readable, Writable } from 'node:stream'
import { FrameReader, writeFrame, type Frame } from './frames.ts'

export interface Sealing {
  /** The module that the process runs. */
  script: string
  /** What it must know before the first byte. */
  settings: unknown
  /** What she sends. It is passed on unread, and overwritten. */
  body: Readable
  /** Keeps what was sealed; what it returns is told to the process. */
  keep(frame: Frame): Promise<unknown>
}

/** What the process wrote for her: its status, and the page, to be passed on unread. */
export interface SealedAnswer {
  status: number
  page: AsyncIterable<Uint8Array>
}

/**
 * A process for one form: it alone reads it, seals it, writes the page with the receipt, and ends. It may write no
 * file, start no other process and leave no core dump; its environment is empty, so that no NODE_OPTIONS of ours
 * (a heap snapshot, an inspector) holds for it.
 * NOTE: Node cannot lock its memory against swapping (mlockall): a server for intake runs without swap, or with an
 * encrypted one.
 */
export async function runSealing<T>(
  { script, settings, body, keep }: Sealing,
  answer: (sealed: SealedAnswer) => Promise<T>
): Promise<T> {
  const child = spawn('/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath, ...flags, script], {
    stdio: ['pipe', 'pipe', 'ignore', 'pipe'],
    env: {}
  })
  const [form, said, told] = [child.stdin!, child.stdout!, child.stdio[3] as Duplex]
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  child.once('error', () => child.kill('SIGKILL'))
  const late = setTimeout(() => child.kill('SIGKILL'), longest)
  for (const pipe of [form, told]) pipe.on('error', () => undefined)
  const aborted = () => child.kill('SIGKILL')
  body.once('error', aborted)
  body.once('close', () => body.readableEnded || aborted())
  try {
    told.write(writeFrame(settings))
    void passOn(body, form)
    const frames = new FrameReader(said)
    for (;;) {
      const frame = await frames.next()
      if (!frame) throw new Error('The sealing process ended without an answer.')
      const { page } = frame.value as { page?: number }
      if (page !== undefined) return await answer({ status: page, page: frames.rest() })
      told.write(writeFrame((await keep(frame)) ?? {}))
    }
  } finally {
    clearTimeout(late)
    child.kill('SIGKILL')
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

/**
 * As it comes, and overwritten once it has gone.
 * TODO(3): this clears what JavaScript sees. A search of this process's memory still finds up to 64 KiB of the last
 * form, and its receipt once, in what Node's own reading left in the native heap: the connection must be handed to
 * the sealing process before its body is read.
 */
async function passOn(body: Readable, into: Writable): Promise<void> {
  try {
    for await (const chunk of body as AsyncIterable<Buffer>)
      await new Promise<void>((resolve) =>
        into.write(chunk, () => {
          chunk.fill(0)
          resolve()
        })
      )
    into.end()
  } catch {
    into.destroy()
  }
}
