import { z } from 'zod'
import { isDay } from '../calendar.ts'
import { decisionReasons, type Decided, type ReasonOf } from '../inbox/decisions.ts'

/**
 * A sealed export is a tar file of age files. In order: what it is; who was who, sealed; the epochs' secrets as they
 * are sealed to the recovery recipient; submission after submission, what is known of it (sealed) before what was
 * sent; case after case, what is known of it before its keys and what was written; what is known of
 * tasks and requests before their words; the parts of files; how much there is. Read by the server that writes it and by the opener.
 */
export const format = 'vigie sealed export 1'

const id = z.uuid()
const day = z.string().refine(isDay)
const decided = Object.keys(decisionReasons) as Decided[]
const reasons: readonly ReasonOf[] = Object.values(decisionReasons).flat()

/** All that stands in clear. */
export const archiveHead = z.strictObject({
  format: z.literal(format),
  mandate: z.string(),
  madeOn: day,
  /** To whom all that the server knows, and the epochs' secrets, are sealed in it. */
  recovery: z.string()
})
export type ArchiveHead = z.infer<typeof archiveHead>

export const archiveOffice = z.strictObject({
  officers: z.array(z.strictObject({ id, name: z.string(), role: z.string() })),
  statements: z.array(z.unknown()),
  epochs: z.array(
    z.strictObject({
      number: z.int().min(1),
      statement: z.unknown(),
      openedOn: day,
      closedOn: day.nullable(),
      destroyedOn: day.nullable()
    })
  )
})
export type ArchiveOffice = z.infer<typeof archiveOffice>

export const archivedKnown = z.strictObject({
  id,
  receivedOn: day,
  lang: z.string(),
  danger: z.boolean(),
  // Not in exports of before this was asked.
  perhapsDanger: z.boolean().default(false),
  channel: z.string(),
  epoch: z.int(),
  officer: id.nullable(),
  firstReadOn: day.nullable(),
  setAsideOn: day.nullable(),
  closedOn: day.nullable(),
  outcome: z.string().nullable(),
  // Not in exports of before this was kept.
  takenOn: day.nullable().default(null),
  additions: z.array(z.strictObject({ id, on: day, epoch: z.int(), nonce: z.string(), openedOn: day.nullable() })),
  notes: z.array(z.strictObject({ id, officer: id, forOfficer: id.nullable(), answers: id.nullable(), on: day })),
  toSource: z.array(z.strictObject({ id, on: day, number: z.int() })),
  holds: z.array(z.strictObject({ id, on: day, officer: id, liftedOn: day.nullable() })),
  // Not in exports of before these were kept.
  decisions: z
    .array(z.strictObject({ what: z.enum(decided), reason: z.enum(reasons), officer: id, on: day }))
    .default([]),
  // In exports of before its kind was kept all were openings.
  readings: z.array(z.strictObject({ officer: id, on: day, kind: z.enum(['opened', 'searched']).default('opened') })),
  fileReadings: z.array(z.strictObject({ upload: id, officer: id, on: day })),
  uploads: z.array(z.strictObject({ id, parts: z.int() }))
})
export type ArchivedKnown = z.infer<typeof archivedKnown>

export const archivedCase = z.strictObject({
  id,
  openedOn: day,
  /** All else that is known of it, as it stands in the database. */
  known: z.record(z.string(), z.unknown()),
  steps: z.array(z.record(z.string(), z.unknown())),
  keys: z.array(z.strictObject({ id, number: z.int(), epoch: z.int() })),
  updates: z.array(
    z.strictObject({ id, document: id, number: z.int(), wholeTo: z.int().nullable(), officer: id, on: day })
  )
})
export type ArchivedCase = z.infer<typeof archivedCase>

export const archivedWork = z.strictObject({
  /** As they stand in the database: what a task or request says is under the id of its words. */
  tasks: z.array(z.record(z.string(), z.unknown())),
  requests: z.array(z.record(z.string(), z.unknown())),
  steps: z.array(z.record(z.string(), z.unknown())),
  words: z.array(z.strictObject({ id, officer: id, epoch: z.int() }))
})
export type ArchivedWork = z.infer<typeof archivedWork>

export const archiveEnd = z.strictObject({
  /** Entries before this one. */
  entries: z.int(),
  submissions: z.int(),
  // Not in exports of before there were any.
  cases: z.int().default(0),
  /** In hex: of the name, a zero byte and the bytes of each entry before, but for parts, whose hashes stand in manifests. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Parts that are on record and were not on the disk. */
  missing: z.array(z.string())
})
export type ArchiveEnd = z.infer<typeof archiveEnd>

export const names = {
  head: 'vigie-sealed-export.json',
  office: 'office.json.age',
  end: 'whole.json',
  epoch: (number: number) => `epochs/${number}.age`,
  /** The same, as the officer who confirmed the epoch sealed it. */
  epochAgain: (number: number) => `epochs/${number}.second.age`,
  known: (submission: string) => `submissions/${submission}/known.json.age`,
  sealed: (submission: string, kind: SealedKind, id: string) => `submissions/${submission}/${kind}/${id}.age`,
  knownCase: (of: string) => `cases/${of}/known.json.age`,
  ofCase: (of: string, kind: CaseKind, id: string) => `cases/${of}/${kind}/${id}.age`,
  work: 'work/known.json.age',
  words: (id: string) => `work/words/${id}.age`,
  part: (upload: string, index: number) => `files/${upload}.${index}.age`
}
export type CaseKind = 'keys' | 'updates'
export type WorkKind = 'words'
export type SealedKind = 'sent' | 'additions' | 'notes' | 'to-source' | 'holds'

export const isPart = (name: string): boolean => name.startsWith('files/')
