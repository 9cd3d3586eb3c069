import { createHash } from 'node:crypto'

/** What a mission files, and the bounds of it. */
export const filedKinds = ['answer', 'acknowledgement', 'extension', 'comment', 'withhold'] as const
export type FiledKind = (typeof filedKinds)[number]

export interface FiledFile {
  name: string
  bytes: Buffer
  /** For the office alone: in no release. */
  confidential: boolean
  /** A courtesy translation of the answer that it comes with: into which language. */
  translation?: string | null
}

/** Bytes that the documents of one filing have together. */
export const mostOfFiles = 25_000_000
/** And those that come in one form, without scripts or by a link: it is read whole, and none may be larger than 4 MiB. */
export const mostInForm = 3_500_000
export const mostFiles = 20
/** Of one account in a day in Geneva. */
export const mostFilingsOfDay = 200
export const mostBytesOfDay = 200_000_000

export const hashOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

/** The same file chosen twice, by two fields perhaps, is one. */
export const eachOnce = (files: readonly FiledFile[]): FiledFile[] => [
  ...new Map(files.map((file) => [fileKey(file), file])).values()
]

const fileKey = ({ name, bytes, confidential, translation }: FiledFile): string =>
  JSON.stringify([hashOf(bytes).toString('hex'), name, confidential, ...(translation ? [translation] : [])])

export interface Filed {
  kind: FiledKind
  addressees: readonly string[]
  text: string | null
  annex: string | null
  untilDay: string | null
  /** The reply of which a comment or request speaks; what an answer becomes on record is not known yet. */
  about: string | null
  answers: readonly { question: string; text: string }[]
  files: readonly FiledFile[]
  /** Of a request that is made again, word for word perhaps, the one that was refused. */
  after?: string | null
  /** Of a request that something is not published: the one before, and the first that gave the same reason. */
  place?: { replaces: string; repeats: string | null } | null
}

/** Two filings of one fingerprint are the same, sent twice. */
export function fingerprintOf(filed: Filed): Buffer {
  const { kind, addressees, text, annex, untilDay, about, answers, files, after, place } = filed
  const said = [
    kind,
    addressees.toSorted(),
    text,
    annex,
    untilDay,
    about,
    answers.map(({ question, text: given }) => JSON.stringify([question, given])).toSorted(),
    files.map(fileKey).toSorted(),
    ...(after ? [after] : []),
    ...(place ? [place.replaces] : [])
  ]
  return hashOf(Buffer.from(JSON.stringify(said)))
}
