import { mostSeq } from '#mandate/intake/payloads.ts'
import type { Matter } from './open-matter.ts'

// Of what this tab opened, how far its notes have been numbered: a number, and nothing of what they say.
const highest = new Map<string, number>()

/** What an officer's key says is hers: nobody else moves the numbers on. */
export const seqOf = ({ opened }: Pick<Matter['notes'][number], 'opened'>): number =>
  opened.ok && opened.authorship === 'signed' ? (opened.value.seq ?? 0) : 0

export function sawNotes(submission: string, notes: Matter['notes']): void {
  highest.set(submission, Math.max(highest.get(submission) ?? 0, ...notes.map(seqOf)))
}

/** Null for what was not opened here: a translator and a guest see no other notes. */
export function nextSeq(submission: string): number | null {
  const last = highest.get(submission)
  if (last === undefined) return null
  const next = Math.min(last + 1, mostSeq)
  highest.set(submission, next)
  return next
}
