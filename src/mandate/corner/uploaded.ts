import type { PartListed } from '#platform/sealing/files.ts'

/** The fields of an answer's form in which documents are chosen. */
export const documentFields = ['documents', 'translations', 'confidential'] as const
export type DocumentField = (typeof documentFields)[number]

/** A document that came in pieces, each sealed by the page that sent it, before the answer that it belongs to. */
export interface Uploaded {
  field: DocumentField
  name: string
  upload: string
  /** Opens its pieces, and comes only now: until it is filed, nobody here can read it. */
  secret: string
  size: number
  sha256: string
  parts: PartListed[]
}
