import type { Body } from '../entries/entry-kind.ts'
import type { Entry } from '../entries/entry.ts'
import type { Language } from '../languages.ts'
import { kindOf } from './kinds.ts'
import { isLookedUp, keyOf, type Named } from './subject-key.ts'

export { isLookedUp, keyOf, type Named } from './subject-key.ts'

/** What an entry belongs to, as its register calls it, and where it stands on the public pages. */
export interface Subject {
  text: string
  /** Ours in other languages, where we have it; without any, the text stands in the language in which it was written. */
  texts: Partial<Record<Language, string>> | null
  lang: string
  /** Of a public page, behind the language. */
  path: string
}

/** What it belongs to, by the field of its kind that names it. */
export function subjectOf({ kind, subject }: Pick<Entry<Body>, 'kind' | 'subject'>): Named[] {
  const field = kindOf(kind)?.subjectField
  return field === undefined || subject === null ? [] : [{ field, slug: subject }]
}

/** Whether it was let through and went out of its register with what it belongs to: with that it comes back. */
export const isGoneWith = (entry: Pick<Entry<Body>, 'kind' | 'subject' | 'stands'>, about: Subject | null): boolean =>
  entry.stands === 'let-through' && about === null && subjectOf(entry).some(isLookedUp)

export function aboutOf(
  entry: Pick<Entry<Body>, 'kind' | 'subject'>,
  subjects: ReadonlyMap<string, Subject>
): Subject | null {
  const [named] = subjectOf(entry)
  return (named && subjects.get(keyOf(named))) ?? null
}
