import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Server as NetServer } from 'node:net'
import type { Logger } from 'pino'
import type { SurfaceName } from '../config.ts'
import { bodyRooms } from './body-rooms.ts'
import { compressResponse } from './compress.ts'
import type { PlainAnswer } from './end-with.ts'
import { openFront, type Front, type Taker } from './front.ts'
import { setSecurityHeaders } from './headers.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { neverStore } from './no-store.ts'
import { askedUnder, onionLocation } from './onion.ts'
import { policyOf } from './surface-policy.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

export interface SurfaceOptions {
  surface: SurfaceName
  handler: Handler
  /** Files of the build that every surface serves alike, by their address: styles and pictures. */
  isAsset(path: string): boolean
  /** Answers itself for files that are this surface's alone, such as the scripts of the way in; false for all else. */
  ownFiles?: ((request: IncomingMessage, response: ServerResponse, path: string) => boolean) | undefined
  /** Who takes the connection that brings a form to this path, for this process may not read it; null for all else. */
  ownForms?: ((path: string, origin: URL) => Taker | null) | undefined
  /** Why this process cannot serve now; null when it can. */
  whyNotReady(): Promise<string | null>
  /** Pages that are the same for everybody; for the public surface alone. */
  kept?: KeptAnswers | undefined
  /** Takes sealed parts of files, which are larger than a form and come with methods of their own. */
  uploads?: Uploads | undefined
  /** What one is told whose body has no room in memory now. */
  busy?: (request: IncomingMessage) => PlainAnswer
  /** Bytes of bodies that are in memory together. */
  bodies?: number
  /** Milliseconds in which what is not a part of a file must have come whole. */
  textWithin?: number
  log: Logger
}

export interface Uploads {
  path: string
  /** Whether parts are taken of whoever asks; of anybody if not said. */
  isLetIn?(request: IncomingMessage, origin: URL): Promise<boolean>
  take(request: IncomingMessage, response: ServerResponse): Promise<unknown>
}

export interface SurfaceServer {
  surface: SurfaceName
  origin: string
  close(): Promise<void>
}

/** Stands before the one handler and makes it one surface: its routes alone, its origin, its headers. */
export async function openSurface(
  options: SurfaceOptions,
  where: { host: string; port: number; origin: string | null; onion?: string | null | undefined }
): Promise<SurfaceServer> {
  let origin = new URL(where.origin ?? 'http://localhost')
  const onion = where.onion ? new URL(where.onion) : null
  const { texts, parts } = bodyRooms(options)
  const server = createServer(
    { requestTimeout: options.uploads ? slowLine : 60_000, headersTimeout: 15_000, keepAliveTimeout: 65_000 },
    (request, response) => {
      const under = askedUnder(request.headers.host, origin, onion)
      setSecurityHeaders(response, under)
      const isPart = isPartOfFile(options, request)
      if (!isPart) cutWhereLate(request, options.textWithin ?? textWithin)
      ;(isPart ? parts : texts).enter(request, response)
      const better = onionLocation(request.url ?? '', under, onion)
      if (better) response.setHeader('onion-location', better)
      void answer(options, under, request, response)
    }
  )
  const { ownForms } = options
  const front = ownForms ? openFront(server, (line) => takerOf(ownForms, line, origin)) : null
  const port = await listen(front?.server ?? server, where.host, where.port)
  if (!where.origin) origin = new URL(`http://localhost:${port}`)
  return { surface: options.surface, origin: origin.origin, close: () => close(front ?? server) }
}

// Milliseconds in which a request must have come whole. Eight MiB at 100 kbit/s, and 25 MB at 400, take ten minutes.
const slowLine = 1_800_000

// A text of the largest size, 2.8 MB, at 200 kbit/s; all but the largest come at 20.
const textWithin = 120_000

function isPartOfFile({ uploads }: SurfaceOptions, request: IncomingMessage): boolean {
  const path = pathOf(request.url ?? '')
  return path !== null && uploads !== undefined && isBelow(path, uploads.path)
}

/** Only parts of files may come as slowly as they need: what else arrives is held in memory until it is whole. */
function cutWhereLate(request: IncomingMessage, within: number): void {
  const late = setTimeout(() => request.complete || request.socket.destroy(), within).unref()
  for (const end of ['end', 'close']) request.once(end, () => clearTimeout(late))
}

async function answer(
  options: SurfaceOptions,
  origin: URL,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const url = request.url ?? ''
  if (url === '/healthz') return plain(response, 200, 'alive')
  if (url === '/readyz') {
    const reason = await options.whyNotReady()
    return plain(response, reason ? 503 : 200, reason ?? 'ready')
  }
  const path = pathOf(url)
  // What an officer reads of a file stands under the same path, and is a route.
  if (path !== null && options.uploads && request.method !== 'GET' && isBelow(path, options.uploads.path))
    return takeUpload(options.uploads, origin, request, response)
  if (!['GET', 'HEAD', 'POST', 'OPTIONS'].includes(request.method ?? ''))
    return plain(response, 405, 'method not allowed')
  if (path === null) return plain(response, 400, 'bad request')
  // NOTE: what a page loads, whole and with the ids of its rows, for scripts that no page here has: a second door.
  if (options.surface !== 'office' && isPageData.test(path)) return plain(response, 404, 'not found')
  if (request.method === 'GET' || request.method === 'HEAD') {
    if (options.ownFiles?.(request, response, path)) return
  }
  trustNothing(request, origin)
  // NOTE: an asset is asked for by its plain name too. The handler looks for it by the address as it was
  // written, and what it does not find so ("/x/../page.svg") it would take for a route.
  if (options.isAsset(path)) request.url = path
  else {
    if (await options.kept?.answer(request, response, `${origin.host} ${path}${searchOf(url)}`)) return
    toSurface(options, request, response, url, path)
  }
  options.handler(request, response, () => plain(response, 404, 'not found'))
}

function takerOf(ownForms: NonNullable<SurfaceOptions['ownForms']>, line: string, origin: URL): Taker | null {
  const path = pathOf(/^POST (\S+) HTTP\/1\.[01]$/.exec(line)?.[1] ?? '')
  return path === null ? null : ownForms(path, origin)
}

/** NOTE: no page reaches it and no cookie goes beyond who is let in; no answer of it is kept. What is sent is sealed. */
async function takeUpload(uploads: Uploads, origin: URL, request: IncomingMessage, response: ServerResponse) {
  if (!['HEAD', 'POST', 'PATCH', 'DELETE', 'OPTIONS'].includes(request.method ?? ''))
    return plain(response, 405, 'method not allowed')
  if (uploads.isLetIn && !(await uploads.isLetIn(request, origin))) return plain(response, 401, 'signed out')
  trustNothing(request, origin)
  neverStore(response)
  delete request.headers.cookie
  await uploads.take(request, response)
}

const isBelow = (path: string, start: string) => path === start || path.startsWith(`${start}/`)

/** The origin is a configured one: a Host header that somebody made up reaches nothing, nor a route. */
function trustNothing(request: IncomingMessage, origin: URL): void {
  for (const name of Object.keys(request.headers))
    if (name.startsWith('x-forwarded-') || name === 'forwarded') delete request.headers[name]
  request.headers.host = origin.host
  request.headers['x-vigie-protocol'] = origin.protocol.slice(0, -1)
}

/** The handler sees /<surface>/...: no address of one surface can name a route of another. */
function toSurface(
  options: SurfaceOptions,
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  path: string
): void {
  const { surface } = options
  // NOTE: assets do not come this way. They are the same on every surface and may be kept.
  if (surface !== 'public') neverStore(response)
  request.url = `/${surface}${path === '/' ? '' : path}${searchOf(url)}`
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) => {
    if (surface !== 'office' && isCookie(name)) return response
    // A redirect for a slash at the end is written by the handler, which knows the inner path.
    if (/^location$/i.test(name))
      return setHeader(name, String(value).replace(new RegExp(`^/${surface}(?=[/?]|$)`), '') || '/')
    return setHeader(name, isPolicy(name) ? policyOf(surface, String(value)) : value)
  }
  if (surface === 'office') return
  // No cookie on public or intake: none is read, none is set.
  delete request.headers.cookie
  const appendHeader = response.appendHeader.bind(response)
  response.appendHeader = (name, value) => (isCookie(name) ? response : appendHeader(name, value))
  // NOTE: the office is left uncompressed: its pages will hold what an attacker could measure (BREACH).
  compressResponse(request, response)
}

/** The path with its dot segments resolved, so that /public/../office is not a way round; null if it is none. */
export function pathOf(url: string): string | null {
  if (!url.startsWith('/') || !URL.canParse(`http://x${url}`)) return null
  return new URL(`http://x${url}`).pathname
}

const searchOf = (url: string) => (url.includes('?') ? url.slice(url.indexOf('?')) : '')

const isPageData = /__data\.json\/?$/
const isPolicy = (name: string) => name.toLowerCase() === 'content-security-policy'
const isCookie = (name: string) => name.toLowerCase() === 'set-cookie'

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}

function listen(server: NetServer, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host, port }, () => resolve((server.address() as { port: number }).port))
  })
}

/** Stops accepting, lets running answers finish for ten seconds, then cuts what is left. */
function close(what: Server | Front): Promise<void> {
  const [server, cutAll] = 'cut' in what ? [what.server, what.cut] : [what, () => what.closeAllConnections()]
  return new Promise((resolve) => {
    const cut = setTimeout(cutAll, 10_000)
    server.close(() => {
      clearTimeout(cut)
      resolve()
    })
    if ('cut' in what) what.cutSilent()
    else what.closeIdleConnections()
  })
}
