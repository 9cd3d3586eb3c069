import type { EntryKind } from '#mandate/entries/entry-kind.ts'
import { listLaws } from '#mandate/laws/list-laws.ts'
import { listVisits } from '#mandate/visits/list-visits.ts'
import type { Day } from '#mandate/calendar.ts'
import { visitName } from '../../ui/visits/words.ts'

/** A law or a visit of a State, and with what the form of an entry about it is filled in. */
export interface Subject {
  fill: string
  text: string
  lang: string | null
}

/** Where the address names a State (`of`) and no subject: to which of its laws or visits the entry may belong. */
export async function subjectsOf(
  db: Parameters<typeof listLaws>[0],
  { kind, subjectField }: EntryKind,
  asked: URLSearchParams,
  today: Day
): Promise<Subject[]> {
  const state = asked.get('of')
  if (!state || !/^[A-Z]{3}$/.test(state) || !subjectField || asked.has(subjectField)) return []
  const fill = (more: Record<string, string>) => new URLSearchParams({ kind, ...more }).toString()
  if (subjectField === 'law') {
    const { entries } = await listLaws(db, { state }, { limit: 50 })
    return entries.map(({ slug, title, lang, last }) => ({
      fill: fill({ law: slug, ...(kind === 'law-stage' && { leaves: last.stage }) }),
      text: title,
      lang
    }))
  }
  if (subjectField !== 'visit') return []
  const { entries } = await listVisits(db, { state }, today, { limit: 50 })
  return entries.map((visit) => ({ fill: fill({ visit: visit.slug }), text: visitName(visit), lang: null }))
}
