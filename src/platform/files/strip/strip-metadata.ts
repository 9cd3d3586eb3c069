import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

export type NotStripped = 'not-for-this-type' | 'not-understood'
export type Stripped = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: NotStripped }

const byType: Record<string, (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp
}

export const canStrip = (type: string): boolean => type in byType

/**
 * The same picture without what the camera and programs wrote about it: place, time, device, person, thumbnail.
 * Every pixel stays as it was, for nothing is decoded; what the picture itself shows is not looked at. A PDF is
 * not done: what it knows of its author can stand in compressed objects and earlier versions, where to leave
 * some and say "stripped" would be worse than to leave all and say so.
 */
export function stripMetadata(type: string, bytes: Uint8Array): Stripped {
  const strip = byType[type]
  if (!strip) return { ok: false, reason: 'not-for-this-type' }
  const stripped = strip(bytes)
  return stripped ? { ok: true, bytes: stripped } : { ok: false, reason: 'not-understood' }
}
