import type { IncomingMessage, ServerResponse } from 'node:http'
import { compressResponse } from './compress.ts'
import type { Taker } from './front.ts'
import { isForeign, sentFrom } from './is-foreign.ts'
import { neverStore } from './no-store.ts'
import { policyOf } from './surface-policy.ts'
import type { SurfaceOptions, Uploads } from './surface-server.ts'

export async function answer(
  options: SurfaceOptions,
  origin: URL,
  ours: readonly string[],
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  const url = request.url ?? ''
  if (url === '/healthz') return plain(response, 200, 'alive')
  if (url === '/readyz') {
    const reason = await options.whyNotReady()
    return plain(response, reason ? 503 : 200, reason ?? 'ready')
  }
  if (changes(request) && isForeign(sentFrom(request.headers), ours)) return refuse(options, request, response)
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

export function takerOf(ownForms: NonNullable<SurfaceOptions['ownForms']>, line: string, origin: URL): Taker | null {
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

export const isBelow = (path: string, start: string) => path === start || path.startsWith(`${start}/`)

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

/** What another site's page may make a browser ask for, since it changes nothing and shows that page nothing. */
const changes = ({ method }: IncomingMessage) => !['GET', 'HEAD', 'OPTIONS'].includes(method ?? '')

function refuse({ foreign }: SurfaceOptions, request: IncomingMessage, response: ServerResponse): void {
  const said = foreign?.(request)
  if (!said) return plain(response, 403, 'sent by another site')
  response.writeHead(Number.parseInt(said.status), said.headers)
  response.end(said.body)
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
  response.end(`${text}\n`)
}
