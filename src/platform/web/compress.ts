import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'
import { constants, createBrotliCompress, createGzip, type BrotliCompress, type Gzip } from 'node:zlib'

const compressible =
  /^(text\/(?!event-stream)|application\/(json|xml|atom\+xml|x-ndjson|jsonl|geo\+json)|image\/svg\+xml)/

/**
 * Compresses what a handler writes, as the client accepts it. Modest levels: brotli 4 makes a page
 * a quarter of its size in less than half a millisecond.
 */
export function compressResponse(request: IncomingMessage, response: ServerResponse): void {
  const encoding = chooseEncoding(request.headers['accept-encoding'])
  if (request.method === 'HEAD') return
  const writeHead = response.writeHead.bind(response)
  const write = response.write.bind(response)
  const end = response.end.bind(response)
  let stream: BrotliCompress | Gzip | null = null
  let decided = false

  const decide = () => {
    if (decided) return
    decided = true
    const type = String(response.getHeader('content-type') ?? '')
    const open = response.statusCode >= 200 && ![204, 206, 304].includes(response.statusCode)
    if (!open || !compressible.test(type) || response.hasHeader('content-encoding')) return
    response.appendHeader('vary', 'accept-encoding')
    if (!encoding) return
    response.setHeader('content-encoding', encoding)
    response.removeHeader('content-length')
    const etag = response.getHeader('etag')
    // The bytes differ from those of another encoding, so the tag can only be a weak one.
    if (typeof etag === 'string' && !etag.startsWith('W/')) response.setHeader('etag', `W/${etag}`)
    stream = encoding === 'br' ? createBrotliCompress({ params: brotli }) : createGzip({ level: 5 })
    stream.on('data', (chunk: Buffer) => {
      if (write(chunk, 'utf8') === false) stream?.pause()
    })
    response.on('drain', () => stream?.resume())
    stream.on('end', () => end())
    stream.on('error', () => response.destroy())
    response.on('close', () => stream?.destroy())
  }

  response.writeHead = function (status: number, ...rest: unknown[]) {
    const headers = rest.find((part) => typeof part === 'object') as Record<string, OutgoingHttpHeader> | undefined
    response.statusCode = status
    for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value as string)
    decide()
    return writeHead(status)
  } as ServerResponse['writeHead']

  response.write = function (chunk: unknown, ...rest: unknown[]) {
    decide()
    if (!stream) return Reflect.apply(write, response, [chunk, ...rest])
    const room = stream.write(chunk as Buffer)
    if (!room) stream.once('drain', () => response.emit('drain'))
    return room
  } as ServerResponse['write']

  response.end = function (chunk?: unknown, ...rest: unknown[]) {
    decide()
    if (!stream) return Reflect.apply(end, response, [chunk, ...rest])
    stream.end(typeof chunk === 'function' ? undefined : (chunk as Buffer))
    return response
  } as ServerResponse['end']
}

const brotli = { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 18 }

export function chooseEncoding(accepted: string | string[] | undefined): 'br' | 'gzip' | null {
  const names = String(accepted ?? '')
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
  const has = (name: string) => names.some((part) => part.split(';')[0] === name)
  return has('br') ? 'br' : has('gzip') ? 'gzip' : null
}
