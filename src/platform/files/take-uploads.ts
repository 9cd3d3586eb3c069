import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import type { Logger } from 'pino'
import { sealedLength } from '../sealing/sealed-length.ts'
import { partSize } from '../sealing/plan-parts.ts'
import { PartLocker } from './part-lock.ts'
import { PartStore, type PartStoreOptions } from './part-store.ts'
import { partName, readPartName } from './places.ts'
import { PartRefused } from './refusal.ts'

export const uploadPath = '/api/files'

/** Bytes of the largest sealed part: eight MiB, what it says of itself, its seal. */
export const largestPart = sealedLength(partSize + 512, 1)

export type TakeUploads = (request: IncomingMessage, response: ServerResponse) => Promise<unknown>

/**
 * Sealed parts by tus, each an upload of its own under <upload>.<index>: where a part is can be asked for
 * without having kept an address. What is in it, nobody here can tell.
 */
export function takeUploads(options: PartStoreOptions & { log: Logger }): TakeUploads {
  const server = new Server({
    path: uploadPath,
    datastore: new PartStore(options),
    locker: new PartLocker(),
    lockDrainTimeout: 300,
    maxSize: largestPart,
    relativeLocation: true,
    // No other origin is told that it may look.
    allowedOrigins: () => false,
    getFileIdFromRequest: (_, last) => (last && readPartName(last) ? last : undefined),
    namingFunction: (_, metadata) => nameOf(metadata ?? {}),
    onResponseError: (_, error) => answerOf(error, options.log)
  })
  return (request, response) => server.handle(request, response)
}

function nameOf({ upload, index, sha256 }: Record<string, string | null>): string {
  const part = readPartName(`${upload}.${index}`)
  if (!part || !/^[\w-]{43}$/.test(sha256 ?? '')) throw new PartRefused('bad-part-name')
  return partName(part)
}

/** NOTE: of what went wrong inside, the page learns nothing and the log no message: one could quote a path or a row. */
function answerOf(error: Error | { status_code: number; body: string }, log: Logger) {
  if (error instanceof PartRefused) return error
  if ('status_code' in error) {
    const code = error.status_code === 413 ? 'part-too-large' : error.status_code === 409 ? 'offset' : 'bad-request'
    return { status_code: error.status_code, body: JSON.stringify({ code }) }
  }
  log.error({ err: { name: error.name, code: 'code' in error ? String(error.code) : undefined } }, 'a part failed')
  return { status_code: 500, body: JSON.stringify({ code: 'failed' }) }
}
