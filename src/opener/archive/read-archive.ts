import { z } from 'zod'
import {
  archiveEnd,
  archiveHead,
  format,
  isPart,
  names,
  type ArchiveEnd,
  type ArchiveHead
} from '#mandate/recovery/sealed-archive.ts'
import { utf8 } from '#platform/sealing/bytes.ts'
import { sha256Stream } from '#platform/sealing/files.ts'
import { bytesOf, CutOff, NoTar, tarEntries, type TarEntry } from './read-tar.ts'

export interface Archive {
  file: Blob
  head: ArchiveHead
  entries: ReadonlyMap<string, TarEntry>
  /** What it says of itself at its end; null when the end is missing. */
  end: ArchiveEnd | null
  /** What is whole in it opens all the same: each sealed thing tells by itself whether it was changed. */
  fault: 'cut-off' | 'altered' | null
}

export type ArchiveRead = { ok: true; archive: Archive } | { ok: false; reason: 'no-export' | 'another-form' }

/** @param progress is told how far into the file it has come, in bytes */
export async function readArchive(file: Blob, progress: (bytes: number) => void): Promise<ArchiveRead> {
  const entries = new Map<string, TarEntry>()
  const hash = sha256Stream()
  let head: ArchiveHead | null = null
  let end: ArchiveEnd | null = null
  let fault: Archive['fault'] = null
  try {
    for await (const entry of tarEntries(file)) {
      progress(entry.start)
      if (!head) {
        const read = await readFirst(file, entry)
        if (typeof read === 'string') return { ok: false, reason: read }
        head = read
      }
      if (end || entries.has(entry.name)) fault = 'altered'
      if (entry.name === names.end) end = archiveEnd.safeParse(await readJson(file, entry)).data ?? null
      else {
        entries.set(entry.name, entry)
        if (isPart(entry.name)) continue
        hash.update(utf8(`${entry.name}\0`))
        hash.update(await bytesOf(file, entry.start, entry.size))
      }
    }
  } catch (error) {
    if (!head || !(error instanceof CutOff || error instanceof NoTar)) return { ok: false, reason: 'no-export' }
    fault = error instanceof CutOff ? 'cut-off' : 'altered'
  }
  if (!head) return { ok: false, reason: 'no-export' }
  const agrees = end && end.entries === entries.size && end.sha256 === hexOf(hash.digest())
  return {
    ok: true,
    archive: { file, head, entries, end, fault: fault ?? (end ? (agrees ? null : 'altered') : 'cut-off') }
  }
}

/** Of the whole file, in hex, as `vigie export-sealed` printed it. */
export async function sha256OfFile(file: Blob, progress: (bytes: number) => void): Promise<string> {
  const hash = sha256Stream()
  const step = 4 * 1024 * 1024
  for (let at = 0; at < file.size; at += step) {
    progress(at)
    hash.update(await bytesOf(file, at, Math.min(step, file.size - at)))
  }
  return hexOf(hash.digest())
}

/** Null for what is not in it. */
export async function bytesIn({ file, entries }: Archive, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const entry = entries.get(name)
  return entry ? bytesOf(file, entry.start, entry.size) : null
}

async function readFirst(file: Blob, entry: TarEntry): Promise<ArchiveHead | 'no-export' | 'another-form'> {
  if (entry.name !== names.head) return 'no-export'
  const value = await readJson(file, entry)
  const read = archiveHead.safeParse(value)
  if (read.success) return read.data
  const said = z.looseObject({ format: z.string() }).safeParse(value).data?.format
  return said !== undefined && said !== format ? 'another-form' : 'no-export'
}

async function readJson(file: Blob, { start, size }: TarEntry): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await bytesOf(file, start, Math.min(size, 10_000_000))))
  } catch {
    return null
  }
}

const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
