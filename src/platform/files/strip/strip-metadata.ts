import { stripJpeg } from './strip-jpeg.ts'
import { stripPng } from './strip-png.ts'
import { stripWebp } from './strip-webp.ts'

export type NotStripped = 'not-for-this-type' | 'not-understood' | 'encrypted'
export type Stripped = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; reason: NotStripped }

type Strip = (bytes: Uint8Array) => Uint8Array<ArrayBuffer> | null

const picture = (strip: Strip) => async (bytes: Uint8Array) => strip(bytes) ?? 'not-understood'

const byType: Record<string, (bytes: Uint8Array) => Promise<Uint8Array<ArrayBuffer> | NotStripped>> = {
  'image/jpeg': picture(stripJpeg),
  'image/png': picture(stripPng),
  'image/webp': picture(stripWebp),
  // Fetched when it is asked for: it is larger than all else that a page of the way in needs.
  'application/pdf': async (bytes) => (await import('./pdf/strip-pdf.ts')).stripPdf(bytes)
}

export const canStrip = (type: string): boolean => type in byType

/**
 * The same picture without what the camera and programs wrote about it: place, time, device, person, thumbnail.
 * Every pixel stays as it was, for nothing is decoded; what the picture itself shows is not looked at. A PDF is
 * written anew from its pages. Rejects only where the line was lost before what strips a PDF had come.
 */
export async function stripMetadata(type: string, bytes: Uint8Array): Promise<Stripped> {
  const stripped = (await byType[type]?.(bytes)) ?? 'not-for-this-type'
  return typeof stripped === 'string' ? { ok: false, reason: stripped } : { ok: true, bytes: stripped }
}
