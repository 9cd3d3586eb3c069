import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { declareUpload, type FileDesk } from '#mandate/intake/declare-upload.ts'
import { partRegister } from '#mandate/intake/uploads.store.server.ts'
import type { Db } from '#platform/db.ts'
import type { FileRoom } from '#platform/files/file-room.ts'
import { openMoving } from '#platform/files/moving.ts'
import { filePlaces, makePlaces, type FilePlaces } from '#platform/files/places.ts'
import { takeUploads, uploadPath } from '#platform/files/take-uploads.ts'
import { sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { openSurface } from '#platform/web/surface-server.ts'

export const sentOn = '2018-03-01'

export interface UploadServer {
  url: string
  places: FilePlaces
  stop(): Promise<void>
}

/** The way in for files alone, over real HTTP and a real folder. */
export async function uploadServer(
  intake: Db,
  {
    folder,
    port = 0,
    most = 1e9,
    reserve = 0
  }: { folder?: string; port?: number; most?: number; reserve?: number } = {}
): Promise<UploadServer> {
  const data = folder ?? (await mkdtemp(join(tmpdir(), 'vigie-files-')))
  const places = await makePlaces(data)
  const log = pino({ level: 'silent' })
  const room: FileRoom = { places, space: { most, reserve }, moving: openMoving() }
  const options = { ...room, register: partRegister(intake), today: () => sentOn, log }
  const surface = await openSurface(
    {
      surface: 'intake',
      handler: (request, response) => void answerDeclaration(intake, room, request, response),
      isAsset: () => false,
      whyNotReady: async () => null,
      uploads: { path: uploadPath, take: takeUploads(options) },
      log
    },
    { host: '127.0.0.1', port, origin: null }
  )
  const stop = async () => {
    await surface.close()
    if (!folder) await rm(data, { recursive: true })
  }
  return { url: surface.origin + uploadPath, places, stop }
}

/** What the route of the way in does with a declaration. */
async function answerDeclaration(
  intake: Db,
  room: FileRoom,
  request: IncomingMessage,
  response: ServerResponse
): Promise<void> {
  if (request.url !== '/intake/api/uploads') return void response.writeHead(404).end()
  const given = JSON.parse(await text(request)) as { id: string; bytes: number; parts: number }
  const { result } = await declare(intake, given.bytes, given.parts, given.id, { room })
  response.writeHead(result.ok ? 201 : 400, { 'content-type': 'application/json' })
  response.end(JSON.stringify(result.ok ? result.value : result.errors[0]))
}

export async function declare(
  intake: Db,
  bytes: number,
  parts: number,
  id: string = randomUUID(),
  more: Partial<FileDesk> = {}
) {
  const desk = {
    room: { places: filePlaces('/nowhere'), space: { most: 1e12, reserve: 0 }, moving: openMoving() },
    now: () => new Date(`${sentOn}T12:00:00Z`),
    db: intake,
    actor: { id: 'source', role: 'public' as const, mandate: null },
    mandate: 'defenders',
    today: sentOn,
    ...more
  }
  return { id, result: await declareUpload(desk, { id, bytes, parts }) }
}

const tus = { 'tus-resumable': '1.0.0' }
const metadata = (values: Record<string, string>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')

/** What a page's tus client asks, one request at a time. */
export function partsOf(url: string, upload: string) {
  const at = (index: number) => `${url}/${upload}.${index}`
  return {
    begin: (index: number, bytes: Uint8Array, more: { size?: number; sha256?: string } = {}) =>
      fetch(url, {
        method: 'POST',
        headers: {
          ...tus,
          'upload-length': String(more.size ?? bytes.length),
          'upload-metadata': metadata({
            upload,
            index: String(index),
            sha256: more.sha256 ?? toBase64url(sha256(bytes))
          })
        }
      }),
    send: (index: number, bytes: Uint8Array, offset = 0, signal?: AbortSignal) =>
      fetch(at(index), {
        method: 'PATCH',
        headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
        body: Uint8Array.from(bytes),
        ...(signal ? { signal } : {})
      }),
    ask: (index: number) => fetch(at(index), { method: 'HEAD', headers: tus }),
    takeBack: (index: number) => fetch(at(index), { method: 'DELETE', headers: tus }),
    async whole(index: number, bytes: Uint8Array) {
      const begun = await this.begin(index, bytes)
      return begun.status === 201 ? this.send(index, bytes) : begun
    }
  }
}

export const offsetOf = (response: Response) => Number(response.headers.get('upload-offset') ?? -1)
export const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code
