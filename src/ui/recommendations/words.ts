import { label, m } from '#messages'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import type { Recommendation } from '#mandate/recommendations/recommendation.ts'
import type { CountedBy } from '#mandate/recommendations/recommendations-query.ts'
import { plain, series } from '../format.ts'

export const positionWord = (position: string): string => label('recs_position', position) ?? position
export const actionWord = (action: number | string): string => label('recs_action', String(action)) ?? String(action)
/** To whom it speaks, where that is not one State. */
export const addresseeWord = (addressee: string): string => label('recs_addressee', addressee) ?? addressee

/** Where it was made: 'Universal Periodic Review, session 5 (2009)'. */
export const madeAt = ({ session, year, source }: Pick<Recommendation, 'session' | 'year' | 'source'>): string =>
  source === 'upr' && session !== null
    ? m.recs_upr({ session: plain(session), year: plain(year) })
    : series([label('recs_source', source) ?? source, plain(year)])

/** A key of a count, in words. */
export function keyWord(by: CountedBy, key: string, { states, regions, vocabulary }: Lists): string {
  if (key === '') return m.recs_unknown()
  if (by === 'state' || by === 'by') return states.get(key)?.name ?? key
  if (by === 'region') return regions.get(key)?.name ?? key
  if (by === 'issue') return vocabulary.get('upr-issue')?.get(key)?.label ?? key
  if (by === 'position') return positionWord(key)
  if (by === 'action') return actionWord(key)
  return by === 'year' || by === 'session' ? plain(Number(key)) : key
}
