import type { Db } from '#platform/db.ts'
import { nameAsTyped } from '../entries/name-as-typed.ts'
import type { ShownKind } from './show-fields.ts'
import { keyOf, type Subject } from './subject.ts'
import { readSubjects } from './subjects.server.ts'

/** To what an entry of this kind is to belong, as the address of its form names it; null where that stands in no register. */
export async function findSubject(
  db: Db,
  { subjectField }: Pick<ShownKind, 'subjectField'>,
  named: URLSearchParams
): Promise<Subject | null> {
  const slug = subjectField === null ? null : named.get(subjectField)
  if (subjectField === null || slug === null) return null
  const one = { field: subjectField, slug: nameAsTyped(slug) }
  return (await readSubjects(db, [one])).get(keyOf(one)) ?? null
}
