import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { Upload } from '@tus/server'
import { z } from 'zod'
import { toBase64url } from '../sealing/bytes.ts'
import { forgetTime } from './forget-time.ts'
import { makeDurable } from './make-durable.ts'
import type { FileRoom } from './file-room.ts'
import { partName, readPartName, type PartId } from './places.ts'
import type { Declared, PartRegister } from './part-register.ts'
import { PartRefused, type RefusalCode } from './refusal.ts'
import { hashFile } from './hash-file.ts'
import { hasRoom } from './room-left.ts'
import { untouched } from './untouched.ts'

export interface PartStoreOptions extends FileRoom {
  register: PartRegister
  today(): string
}

/**
 * Parts on the disk. Every method is called with the part's lock held. A part is on record only once its bytes
 * are the announced ones and durable under its name; a process killed anywhere before finds it again here.
 */
export class PartStore extends FileStore {
  readonly #options: PartStoreOptions

  constructor(options: PartStoreOptions) {
    super({ directory: options.places.arriving, configstore: announcements(options) })
    this.extensions = ['creation', 'termination']
    this.#options = options
  }

  /** Begins the part, or begins it again: sealed anew after a reload it has other bytes. */
  override async create(upload: Upload): Promise<Upload> {
    const { register, space, places } = this.#options
    const part = partOf(upload.id)
    const declared = await register.find(part.upload)
    const size = upload.size ?? 0
    const refusal = whyNotBegun(part, size, declared)
    if (refusal) throw new PartRefused(refusal)
    if ((await this.#begun(part, declared!)) + size > declared!.bytes) throw new PartRefused('more-than-declared')
    const isHeld = await register.hold(part.upload, size, space.most)
    if (!isHeld || !(await hasRoom(places.arriving, space, await register.bytesOfAll(), size)))
      throw new PartRefused('no-space')
    const created = await super.create(upload)
    // NOTE: the library makes it as the process's umask has it; a file has one mode whichever way it came.
    await chmod(this.#arriving(upload.id), 0o600)
    await forgetTime(this.#arriving(upload.id), this.#options.today())
    return created
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const end = await this.#append(bytes, id, offset)
    const announced = await this.configstore.get(id)
    if (announced && end === announced.size) await this.#finish(id, announced)
    return end
  }

  /** Bytes announced of its other parts that are not on record: what lies here half sent has been declared too. */
  async #begun({ upload, index }: PartId, { parts, arrived }: Declared): Promise<number> {
    const others = Array.from({ length: parts }, (_, i) => i).filter((i) => i !== index && !arrived.includes(i))
    const announced = await Promise.all(others.map((i) => this.configstore.get(partName({ upload, index: i }))))
    return announced.reduce((sum, one) => sum + (one?.size ?? 0), 0)
  }

  async #append(bytes: Readable, id: string, offset: number): Promise<number> {
    const { moving } = this.#options
    const { upload } = partOf(id)
    const counted = async function* () {
      for await (const chunk of bytes as AsyncIterable<Buffer>) {
        moving.came(upload, chunk.length)
        yield chunk
      }
    }
    try {
      return await super.write(Readable.from(counted(), { objectMode: false }), id, offset)
    } finally {
      await this.#forget(this.#arriving(id))
    }
  }

  /** How far it is. One that was whole when the process was killed is finished now. */
  override async getUpload(id: string): Promise<Upload> {
    const announced = await this.configstore.get(id)
    if (!announced) return this.#onRecord(id)
    const arriving = await sizeOf(this.#arriving(id))
    const isWhole = arriving === null ? (await sizeOf(this.#whole(id))) === announced.size : arriving === announced.size
    if (isWhole) await this.#finish(id, announced)
    else if (arriving === null) throw new PartRefused('upload-unknown')
    return new Upload({ ...announced, id, offset: isWhole ? announced.size! : arriving! })
  }

  /** What has not arrived may be taken back. What is on record goes with its upload. */
  override async remove(id: string): Promise<void> {
    const declared = await this.#options.register.find(partOf(id).upload)
    if (declared?.arrived.includes(partOf(id).index)) throw new PartRefused('part-arrived')
    await super.remove(id)
  }

  async #finish(id: string, { metadata }: Upload): Promise<void> {
    const { register } = this.#options
    const [arriving, whole] = [this.#arriving(id), this.#whole(id)]
    const isMoved = (await sizeOf(arriving)) === null
    const { hash, length } = await hashFile(isMoved ? whole : arriving)
    if (toBase64url(hash) !== metadata?.sha256) return this.#refuse(id, 'part-altered')
    if (!isMoved) {
      await makeDurable(arriving)
      await rename(arriving, whole)
      await this.#forget(whole)
    }
    await makeDurable(this.#options.places.whole)
    const recorded = await register.record({ ...partOf(id), bytes: length, sha256: hash })
    if (recorded !== 'recorded' && recorded !== 'again') return this.#refuse(id, refusalOf[recorded])
    await this.configstore.delete(id)
  }

  /** Nothing of it stays; under the same name it may come again. */
  async #refuse(id: string, code: RefusalCode): Promise<never> {
    // NOTE: with another part on record under this name, the file there is that one's.
    if (code !== 'part-arrived') await rm(this.#whole(id), { force: true })
    await rm(this.#arriving(id), { force: true })
    await this.configstore.delete(id)
    throw new PartRefused(code)
  }

  async #onRecord(id: string): Promise<Upload> {
    const { upload, index } = partOf(id)
    const size = await sizeOf(this.#whole(id))
    const declared = size === null ? null : await this.#options.register.find(upload)
    if (size === null || !declared?.arrived.includes(index)) throw new PartRefused('upload-unknown')
    return new Upload({ id, size, offset: size })
  }

  #forget = (path: string) => forgetTime(path, this.#options.today()).catch(() => undefined)
  #arriving = (id: string) => join(this.#options.places.arriving, partName(partOf(id)))
  #whole = (id: string) => join(this.#options.places.whole, partName(partOf(id)))
}

const refusalOf = {
  unknown: 'upload-unknown',
  closed: 'upload-closed',
  differs: 'part-arrived',
  beyond: 'part-beyond',
  'more-than-declared': 'more-than-declared'
} as const satisfies Record<string, RefusalCode>

function whyNotBegun({ index }: PartId, size: number, declared: Declared | null): RefusalCode | null {
  if (!declared) return 'upload-unknown'
  if (declared.claimed) return 'upload-closed'
  if (index >= declared.parts) return 'part-beyond'
  if (declared.arrived.includes(index)) return 'part-arrived'
  return size > declared.bytes ? 'more-than-declared' : null
}

/** What was announced of a part stands beside it: its size and hash, and not when it was begun. */
function announcements({ places, today }: PartStoreOptions): FileStore['configstore'] {
  const path = (id: string) => join(places.arriving, `${partName(partOf(id))}.json`)
  return {
    async get(id) {
      const text = await readFile(path(id), { encoding: 'utf8', flag: untouched }).catch(() => null)
      const read = text === null ? null : announcement.safeParse(parsed(text)).data
      return read ? new Upload({ id, offset: 0, size: read.size, metadata: { sha256: read.sha256 } }) : undefined
    },
    async set(id, { size, metadata }) {
      await writeFile(path(id), JSON.stringify({ size, sha256: metadata?.sha256 }), { mode: 0o600 })
      await forgetTime(path(id), today())
    },
    delete: (id) => rm(path(id), { force: true })
  }
}

const announcement = z.object({ size: z.int().positive(), sha256: z.string() })

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function partOf(id: string): PartId {
  const part = readPartName(id)
  if (!part) throw new PartRefused('upload-unknown')
  return part
}

const sizeOf = (path: string) =>
  stat(path).then(
    ({ size }) => size,
    () => null
  )
