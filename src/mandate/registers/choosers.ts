import type { EntryKind } from '../entries/entry-kind.ts'
import { findSubject } from './find-subject.ts'
import { isFoundByWords, searchSubjects, type FoundSubject } from './search-subjects.server.ts'
import type { Subject } from './subject.ts'

/** A field of a form that names something of a register, until that is chosen: what was looked for, and what was found. */
export interface Chooser {
  field: string
  /** As it was typed; null where nobody looked yet. */
  typed: string | null
  found: (FoundSubject & { fill: string })[]
  /** What is chosen, and the address of the form without it. */
  chosen: { subject: Subject; without: string } | null
}

/** The words that are looked for stand in the address, so that it works without scripts: `find-` and the field. */
export const wordsOf = (field: string): string => `find-${field}`

export async function choosersOf(
  db: Parameters<typeof searchSubjects>[0],
  { fields }: Pick<EntryKind, 'fields'>,
  asked: URLSearchParams
): Promise<Chooser[]> {
  const named = Object.keys(fields).filter((field) => isFoundByWords(field) || field === 'earlier')
  return Promise.all(
    named.map(async (field): Promise<Chooser> => {
      const without = new URLSearchParams([...asked].filter(([name]) => name !== field && !name.startsWith('find-')))
      const subject = asked.has(field) ? await findSubject(db, { subjectField: field }, asked) : null
      if (subject) return { field, typed: null, found: [], chosen: { subject, without: without.toString() } }
      const typed = asked.get(wordsOf(field))
      const found = typed !== null && isFoundByWords(field) ? await searchSubjects(db, field, typed) : []
      const fill = (slug: string) => new URLSearchParams([...without, [field, slug]]).toString()
      return { field, typed, found: found.map((one) => ({ ...one, fill: fill(one.slug) })), chosen: null }
    })
  )
}
