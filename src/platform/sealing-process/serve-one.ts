import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { arrayBuffer } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { setSecurityHeaders } from '../web/headers.ts'
import { isForeign, sentFrom } from '../web/is-foreign.ts'
import { FrameReader, writeFrame } from './frames.ts'

// An import of node:http also loads Node's fetch: 30 ms, a tenth of what one form takes.
const { createServer } = process.getBuiltinModule('node:http')

export interface Answer {
  status: number
  headers: Record<string, string>
  page: string | Uint8Array
}

export interface OneRequest<Settings> {
  settings: Settings
  contentType: string
  /** Another site's page sends it. */
  isForeign: boolean
  body: AsyncIterable<Uint8Array>
  /** Says something to the process that started this one, with sealed bytes, and gives what it answers; null if it is gone. */
  ask(said: unknown, bytes?: Uint8Array): Promise<unknown>
}

/** In the process that runSealing started: the one request on the connection that it was given. It ends with that. */
export async function serveOne<Settings>(answer: (one: OneRequest<Settings>) => Promise<Answer>): Promise<void> {
  const told = new FrameReader(new Socket({ fd: 3, readable: true, writable: false }))
  const { value, bytes } = (await told.next())!
  const { origin, ours, settings } = value as { origin: string; ours: readonly string[]; settings: Settings }
  const connection = new Socket({ fd: 4, readable: true, writable: true, allowHalfOpen: true })
  const head = setTimeout(() => connection.destroy(), headWithin)
  // While her line brings nothing, or takes nothing.
  const watch = (isWatched: boolean) => connection.setTimeout(isWatched ? idleAtMost : 0)
  const ask = async (said: unknown, sealed?: Uint8Array) => {
    process.stdout.write(writeFrame(said, sealed))
    return (await told.next())?.value ?? null
  }
  let isWhole = false
  // To what is said of it nothing is answered.
  const tell = () => process.stdout.write(writeFrame({ read: { bytes: connection.bytesRead, isWhole } }))
  const telling = setInterval(tell, toldEvery).unref()
  const answerOne = async (request: IncomingMessage, response: ServerResponse) => {
    clearTimeout(head)
    request.once('end', () => {
      isWhole = true
      watch(false)
      clearInterval(telling)
      tell()
    })
    const body = onePass(request)
    const contentType = request.headers['content-type'] ?? ''
    const { status, headers, page } = await answer({
      settings,
      contentType,
      isForeign: isForeign(sentFrom(request.headers), ours),
      body,
      ask
    })
    // Whoever is answered in the middle of sending may never read the answer: the rest is taken, and dropped.
    await Promise.race([passOver(body), wait(passedWithin)])
    isWhole = false
    clearInterval(telling)
    if (connection.destroyed) process.exit(0)
    process.stdout.write(writeFrame({ answering: true }))
    watch(true)
    setSecurityHeaders(response, new URL(origin))
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(page), connection: 'close' })
    response.end(page)
  }
  const server = createServer((request, response) => void answerOne(request, response))
  server.maxRequestsPerSocket = 1
  connection.once('timeout', () => connection.destroy())
  // What came whole is kept, even where her line broke before she was told.
  connection.once('close', () => isWhole || process.exit(0))
  watch(true)
  connection.unshift(bytes)
  server.emit('connection', connection)
}

// Milliseconds.
const headWithin = 15_000
const idleAtMost = 60_000
const passedWithin = 30_000
const toldEvery = 1000

/** The same reading however often it is asked for; to stop in its middle does not end the connection. */
function onePass(request: IncomingMessage): AsyncIterable<Uint8Array> {
  const chunks = request[Symbol.asyncIterator]() as AsyncIterator<Uint8Array>
  return { [Symbol.asyncIterator]: () => ({ next: () => chunks.next() }) }
}

async function passOver(body: AsyncIterable<Uint8Array>): Promise<void> {
  try {
    for await (const _ of body);
  } catch {
    // She is gone.
  }
}

// Node's own Response loads fetch too. age uses Response only to read a stream to its end. Object.defineProperty would load
// what it replaces; an assignment does not.
class StreamResponse {
  readonly #stream: ReadableStream<Uint8Array>
  constructor(stream: ReadableStream<Uint8Array>) {
    this.#stream = stream
  }
  arrayBuffer = (): Promise<ArrayBuffer> => arrayBuffer(this.#stream)
}
globalThis.Response = StreamResponse as unknown as typeof Response
