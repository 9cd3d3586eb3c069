import type { SealedNote } from '../intake/payloads.ts'

// Who holds no keys writes one kind of note, whatever stands under its seal: none of hers tells what a source was told,
// or takes the place of a file's copy.
const ownKind: Partial<Record<string, SealedNote['kind']>> = { translator: 'translation', guest: 'guest-note' }

/** What a note says, as its writer could say it. @param role of the officer who left it */
export function asWrittenBy(role: string, note: SealedNote): SealedNote {
  const kind = ownKind[role]
  if (!kind) return note
  const { v, on, text, lang } = note
  return { v, kind, on, ...(text !== undefined && { text }), ...(lang !== undefined && { lang }) }
}
