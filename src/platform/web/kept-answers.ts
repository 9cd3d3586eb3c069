import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding } from './compress.ts'

export interface KeptAnswers {
  /** Answers at once with what is kept of this address, or keeps what is about to be answered; true if it answered. */
  answer(request: IncomingMessage, response: ServerResponse, address: string): Promise<boolean>
}

/**
 * Pages kept in memory as they were sent, by address and encoding, as long as `stamp` gives the same text: it must be
 * another whenever any page can be another, and is asked for each time, so that no page is older than its asker.
 * Kept is what anybody would be answered alike: a GET, 200, HTML, of no cookie, told apart by no header of the
 * request but the encoding, and not said to be `no-store`. At most `most` bytes, the least recently asked for go first;
 * what is asked for with a query, or by an address with a letter in another writing (`%63`), has a quarter of them, so that
 * what somebody makes up pushes out only its like.
 */
export function keepAnswers(stamp: () => Promise<string>, most = 24_000_000): KeptAnswers {
  const kept = new Map<string, Kept>()
  const inMaking = new Map<string, Making>()
  const bytes = { all: 0, ofMadeUp: 0 }
  const count = (key: string, more: number) => {
    bytes.all += more
    if (mayBeMadeUp(key)) bytes.ofMadeUp += more
  }
  const drop = (key: string) => {
    count(key, -(kept.get(key)?.bytes ?? 0))
    kept.delete(key)
  }
  const put = (key: string, answer: Kept) => {
    drop(key)
    kept.set(key, answer)
    count(key, answer.bytes)
    for (const oldest of kept.keys())
      if (bytes.all > most || (bytes.ofMadeUp > most / 4 && mayBeMadeUp(oldest))) drop(oldest)
  }
  return {
    async answer(request, response, address) {
      if (request.method !== 'GET' || address.length > longestAddress) return false
      const key = `${chooseEncoding(request.headers['accept-encoding']) ?? ''} ${address}`
      // What is wrong with the database is for the page to say.
      const now = await stamp().catch(() => null)
      if (now === null) return false
      const find = () => (kept.get(key)?.stamp === now ? kept.get(key)! : null)
      // Who asks for what is being made for another waits for it: after a release many ask for the same at once.
      if (!find() && inMaking.get(key)?.stamp === now) await Promise.race([inMaking.get(key)!.done, patience()])
      const found = find()
      if (found) {
        kept.delete(key)
        kept.set(key, found)
        send(request, response, found)
        return true
      }
      drop(key)
      const making = startMaking(now)
      inMaking.set(key, making)
      const finish = () => {
        if (inMaking.get(key) === making) inMaking.delete(key)
        making.finish()
      }
      // Also where whoever asked is gone before the end.
      response.once('close', finish)
      record(response, (whole) => {
        if (whole) put(key, { ...whole, stamp: now, bytes: whole.body.length + key.length + overhead })
        finish()
      })
      return false
    }
  }
}

// No address that a page links to has a sign to be written so.
const mayBeMadeUp = (key: string) => /[?%]/.test(key)

interface Making {
  stamp: string
  done: Promise<void>
  finish(): void
}

function startMaking(stamp: string): Making {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { stamp, done: promise, finish: resolve }
}

// Milliseconds. Who takes an answer slowly keeps nobody else from being answered.
const patience = () => new Promise<void>((resolve) => setTimeout(resolve, 500).unref())

interface Kept {
  stamp: string
  headers: OutgoingHttpHeaders
  body: Buffer
  bytes: number
}

const longestAddress = 500
// A longer page is a rare one, and would push out many.
const longestBody = 250_000
// What the headers and the entry itself take, about.
const overhead = 2_000

function send(request: IncomingMessage, response: ServerResponse, { headers, body }: Kept): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value!)
  if (isSame(request.headers['if-none-match'], headers.etag)) {
    for (const name of ['content-type', 'content-encoding']) response.removeHeader(name)
    response.writeHead(304).end()
    return
  }
  response.setHeader('content-length', body.length)
  response.writeHead(200).end(body)
}

function isSame(asked: string | undefined, etag: unknown): boolean {
  if (!asked || typeof etag !== 'string') return false
  const bare = (tag: string) => tag.trim().replace(/^W\//, '')
  return asked.split(',').some((tag) => bare(tag) === bare(etag))
}

/** Passes on what is answered and hands it over when it was answered whole; null, and soon, where it is not to be kept. */
function record(response: ServerResponse, over: (whole: Pick<Kept, 'headers' | 'body'> | null) => void): void {
  const chunks: Buffer[] = []
  let size = 0
  let toBeKept = true
  const take = (chunk: unknown) => {
    if (!toBeKept) return
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
      chunks.push(Buffer.from(chunk as Uint8Array))
      size += chunks.at(-1)!.length
    }
    toBeKept = size <= longestBody && isForAnybody(response)
    if (toBeKept) return
    chunks.length = 0
    over(null)
  }
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  response.write = function (chunk: unknown, ...rest: unknown[]) {
    take(chunk)
    return Reflect.apply(write, response, [chunk, ...rest])
  } as ServerResponse['write']
  response.end = function (chunk?: unknown, ...rest: unknown[]) {
    take(chunk)
    if (toBeKept) {
      const { 'content-length': _, ...headers } = response.getHeaders()
      over({ headers, body: Buffer.concat(chunks) })
    }
    return Reflect.apply(end, response, [chunk, ...rest])
  } as ServerResponse['end']
}

function isForAnybody(response: ServerResponse): boolean {
  const says = (name: string) => String(response.getHeader(name) ?? '')
  return (
    response.statusCode === 200 &&
    says('content-type').startsWith('text/html') &&
    !response.hasHeader('set-cookie') &&
    !/no-store|private/.test(says('cache-control')) &&
    /^(accept-encoding)?$/i.test(says('vary'))
  )
}
