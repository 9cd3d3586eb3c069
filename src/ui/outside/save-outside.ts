import { enoughToKnow, kindOfBytes, nameToSave, type Kind } from '#mandate/intake/name-to-save.ts'
import { save } from '../office/inbox/save-file.ts'

/** A file that could run: it is saved when an officer has read so, and not before. */
export interface HeldFile extends Kind {
  blob: Blob
  own: string
  safe: string
}

/**
 * The one way in which a file from outside is saved: a source's, a mission's, a mail's. What cannot run is saved as it
 * is called; what could comes back, to be shown first (OutsideFile.svelte).
 */
export async function saveOutside(blob: Blob, name: string): Promise<HeldFile | null> {
  const { beginning, end } = enoughToKnow
  const [first, last] = await Promise.all(
    [blob.slice(0, beginning), blob.slice(-end)].map(async (part) => new Uint8Array(await part.arrayBuffer()))
  )
  const kind = kindOfBytes(first!, last, blob.size <= beginning)
  const names = nameToSave(name, kind)
  if (names.safe !== names.own) return { blob, ...kind, ...names }
  save(blob, names.own)
  return null
}
