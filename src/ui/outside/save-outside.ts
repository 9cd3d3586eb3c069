import { kindOfFile, nameToSave, type Kind } from '#mandate/intake/name-to-save.ts'
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
  const kind = await kindOfFile(blob)
  const names = nameToSave(name, kind)
  if (names.safe !== names.own) return { blob, ...kind, ...names }
  save(blob, names.own)
  return null
}
