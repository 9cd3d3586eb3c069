import type { SealedFile, SealedNote } from '#mandate/intake/payloads.ts'

export interface CopyNote {
  officer: string
  note: SealedNote
}

/** Files as they were sent, each with the copy that an officer made of it where none came along, and its custody. */
export const withCopies = (files: readonly SealedFile[], notes: readonly CopyNote[]): SealedFile[] =>
  files.map((file) => {
    const made = notes.find(({ note: { kind, of, copy } }) => kind === 'copy-made' && of === file.upload && copy)
    if (file.stripped || !made) return file
    const entry = { on: made.note.on, what: 'metadata-stripped', by: made.officer }
    return { ...file, stripped: made.note.copy!, custody: [...file.custody, entry] }
  })
