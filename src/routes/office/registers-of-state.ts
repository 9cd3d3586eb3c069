import { currentLocale } from '#messages'
import { allCommitments } from '#mandate/commitments/list-commitments.ts'
import type { EntryKind } from '#mandate/entries/entry-kind.ts'
import { ownWords } from '#mandate/languages.ts'
import { listActions, listIndicators } from '#mandate/recommendations/to-choose.store.server.ts'
import { listLaws } from '#mandate/laws/list-laws.ts'
import { listVisits } from '#mandate/visits/list-visits.ts'
import type { Day } from '#mandate/calendar.ts'
import { plain, series } from '../../ui/format.ts'
import { visitName } from '../../ui/visits/words.ts'

/** A law, a visit, an indicator or a commitment of a State, and with what the form of an entry about it is filled in. */
export interface Subject {
  fill: string
  text: string
  lang: string | null
}

/** Fields that name what is found by its State: nobody knows the name in its address. */
export const isFoundByState = (field: string | null): boolean =>
  field !== null && ['law', 'visit', 'earlier', 'indicator', 'commitment', 'measure'].includes(field)

/** Where the address names a State (`of`) and no subject: to which of its own the entry may belong. */
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
  if (subjectField === 'indicator')
    return (await listIndicators(db, state)).map(({ slug, title, lang }) => ({
      fill: fill({ indicator: slug }),
      text: title,
      lang
    }))
  if (subjectField === 'measure')
    return (await listActions(db, state)).map(({ slug, title, lang }) => ({
      fill: fill({ measure: slug }),
      text: title,
      lang
    }))
  if (subjectField === 'commitment')
    return (await allCommitments(db, { state }, today)).map(({ slug, texts }) => {
      const { text, lang } = ownWords(texts, currentLocale())
      return { fill: fill({ commitment: slug }), text, lang }
    })
  if (subjectField !== 'visit' && subjectField !== 'earlier') return []
  const { entries } = await listVisits(db, { state }, today, { limit: 50 })
  return entries.map((visit) => ({
    // Of a visit that follows it the State is the same.
    fill: fill({ [subjectField]: visit.slug, ...(subjectField === 'earlier' && { state }) }),
    text: series([visitName(visit), ...(visit.year === null ? [] : [plain(visit.year)])]),
    lang: null
  }))
}
