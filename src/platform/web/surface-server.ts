import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Server as NetServer } from 'node:net'
import type { Logger } from 'pino'
import type { SurfaceName } from '../config.ts'
import { bodyRooms } from './body-rooms.ts'
import type { ConnectionLimits } from './connection-room.ts'
import type { PlainAnswer } from './end-with.ts'
import { openFront, type Front, type Taker } from './front.ts'
import { setSecurityHeaders } from './headers.ts'
import { oursOf } from './is-foreign.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { askedUnder, onionLocation } from './onion.ts'
import { answer, isBelow, pathOf, takerOf } from './answer-on-surface.ts'

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
  /** What is answered to what another site's page sends. */
  foreign?: (request: IncomingMessage) => PlainAnswer
  /** Bytes of bodies that are in memory together. */
  bodies?: number
  /** How many connections there may be where forms are taken, and by which clock (milliseconds) their pace is measured. */
  connections?: Partial<ConnectionLimits>
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
    {
      requestTimeout: options.uploads ? slowLine : 60_000,
      headersTimeout: 15_000,
      keepAliveTimeout: 65_000,
      ...(options.ownForms && { maxHeaderSize: headSize })
    },
    (request, response) => {
      const under = askedUnder(request.headers.host, origin, onion)
      setSecurityHeaders(response, under)
      const isPart = isPartOfFile(options, request)
      if (!isPart) cutWhereLate(request, options.textWithin ?? textWithin)
      ;(isPart ? parts : texts).enter(request, response)
      const better = onionLocation(request.url ?? '', under, onion)
      if (better) response.setHeader('onion-location', better)
      void answer(options, under, oursOf(under, origin, onion), request, response)
    }
  )
  const { ownForms } = options
  const front = ownForms ? openFront(server, (line) => takerOf(ownForms, line, origin), options.connections) : null
  const port = await listen(front?.server ?? server, where.host, where.port)
  if (!where.origin) origin = new URL(`http://localhost:${port}`)
  return { surface: options.surface, origin: origin.origin, close: () => close(front ?? server) }
}

// Milliseconds in which a request must have come whole. Eight MiB at 100 kbit/s, and 25 MB at 400, take ten minutes.
const slowLine = 1_800_000

// Bytes: several times what a browser's head has, where nobody signs in.
const headSize = 8192

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
