import { createHash } from 'node:crypto'
import { normaliserFor } from './normalise.ts'
import type { Recording } from './recording.ts'
import { shortened, summed, type Told } from './told.ts'

interface Row {
  seq: string
  at: string
  mandate: string
  type: string
  subject_kind: string
  subject_id: string
  actor: string
  payload: unknown
  salt: string | null
  commitment: string
  previous: string
  hash: string
}

/**
 * The payloads of the log by kind of event, each once; and whether each link of the chain is made of the bytes of which it was
 * when this was written, worked out here and not by the project's own code.
 */
export function recordLog(name: string, printed: string, recording: Recording): void {
  const rows = printed
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row)
  const normalise = normaliserFor({})
  const kinds = Map.groupBy(rows, ({ type, subject_kind: kind }) => `${type} of ${kind}`)
  for (const [kind, of] of kinds) {
    const lines = of
      .map(({ mandate, subject_id: subject, actor, payload }) =>
        normalise(canonical([mandate, subject, actor, payload]))
      )
      .map((line) => shortened(line, 400))
      .toSorted()
    recording.add('log', `${name}: ${kind}`, shownOf(lines))
  }
  const wrong = rows.flatMap((row) => {
    const told = [
      Number(row.seq),
      new Date(row.at).toISOString(),
      row.mandate,
      row.type,
      row.subject_kind,
      row.subject_id,
      row.actor
    ]
    const hash = sha256(
      Buffer.from(row.previous, 'hex'),
      Buffer.from(row.commitment, 'hex'),
      Buffer.from(canonical(told))
    )
    const commitment = row.salt && sha256(Buffer.from(row.salt, 'hex'), Buffer.from(canonical(row.payload)))
    return hash === row.hash && (commitment ?? row.commitment) === row.commitment
      ? []
      : [`${row.type} of ${row.subject_kind}`]
  })
  recording.add('log', `${name}: the chain`, {
    parts: new Map([['links of other bytes', [...new Set(wrong)].join(', ') || 'none']]),
    lines: [],
    isShown: false
  })
}

/** Up to a dozen in full; of more, the first and how many. */
const shownOf = (lines: string[]): Told => {
  const each = [...new Set(lines)]
  return { parts: new Map([['events', summed(lines)]]), lines: each.slice(0, 12), isShown: true }
}

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest('hex')

/** JSON with sorted names and no spaces, as the log's bytes are. Written here once more: what is compared is not asked of itself. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join(',')}]`
  if (value && typeof value === 'object')
    return `{${Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
      .join(',')}}`
  return JSON.stringify(value ?? null)
}
