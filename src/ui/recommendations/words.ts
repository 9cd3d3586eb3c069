import { label, m } from '#messages'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import type { Recommendation } from '#mandate/recommendations/recommendation.ts'
import type { CountedBy } from '#mandate/recommendations/recommendations-query.ts'
import { plain, series } from '../format.ts'
import { word } from '../letter-words.ts'

export const positionWord = (position: string): string => label('recs_position', position) ?? position
export const actionWord = (action: number | string): string => label('recs_action', String(action)) ?? String(action)
/** To whom it speaks, where that is not one State. */
export const addresseeWord = (addressee: string): string => label('recs_addressee', addressee) ?? addressee
export const sourceWord = (source: string): string => label('recs_source', source) ?? source
export const statusWord = (status: string): string => label('recs_status', status) ?? status
export const assessorWord = (kind: string): string => label('recs_assessor', kind) ?? kind
export const confidenceWord = (confidence: string): string => label('recs_confidence', confidence) ?? confidence

/** What a State promised of its own accord nobody recommended. `to`: by name. */
export const oneTitle = (to: string, { year, position }: Pick<Recommendation, 'year' | 'position'>): string => {
  const named = { state: to, year: plain(year) }
  return position === 'pledge' ? m.recs_pledge_title(named) : m.recs_one_title(named)
}

/** Where it was made: 'Universal Periodic Review, session 5 (2009)'. */
export const madeAt = ({ session, year, source }: Pick<Recommendation, 'session' | 'year' | 'source'>): string =>
  source === 'upr' && session !== null
    ? m.recs_upr({ session: plain(session), year: plain(year) })
    : series([sourceWord(source), plain(year)])

/** With the paragraph to cite, where one is known: 'Universal Periodic Review, session 27 (2017), A/HRC/36/9, § 104.1'. */
export const madeIn = (one: Parameters<typeof madeAt>[0] & Pick<Recommendation, 'document' | 'paragraph'>): string =>
  series([madeAt(one), ...[one.document, one.paragraph && `§\u00A0${one.paragraph}`].flatMap((part) => part || [])])

/** Which vocabulary has the words of a filter. */
export const vocabularyOf = { issue: 'upr-issue', theme: 'theme', group: 'group', sdg: 'sdg-target' } as const
const isOfVocabulary = (by: string): by is keyof typeof vocabularyOf => by in vocabularyOf
const words: Partial<Record<CountedBy | 'status', (code: string) => string>> = {
  position: positionWord,
  action: actionWord,
  'un-group': (group) => word('statistics_un_group', group),
  addressee: addresseeWord,
  source: sourceWord,
  status: statusWord
}

/** A key of a count, in words. */
export function keyWord(
  by: CountedBy | 'status',
  key: string,
  { states, regions, vocabulary }: Pick<Lists, 'states' | 'regions' | 'vocabulary'>
): string {
  // Some speak to all States, to the United Nations, to institutions: of which State or region is no open question.
  if (key === '' && (by === 'state' || by === 'region')) return m.recs_no_state()
  if (key === '' && by === 'un-group') return m.recs_no_un_group()
  if (key === '') return m.recs_unknown()
  if (by === 'state' || by === 'by') return states.get(key)?.name ?? key
  if (by === 'region') return regions.get(key)?.name ?? key
  if (isOfVocabulary(by)) return vocabulary.get(vocabularyOf[by])?.get(key)?.label ?? key
  if (by === 'year' || by === 'session') return plain(Number(key))
  return words[by]?.(key) ?? key
}
