import { label, m, type Locale } from '#messages'
import { ownWords } from '#mandate/languages.ts'
import type { ListedVisit } from '#mandate/visits/list-visits.ts'
import { isWaiting } from '#mandate/visits/steps.ts'
import type { Texts, Visit, VisitEvent } from '#mandate/visits/visit.ts'
import { day, days, labelled, plain } from '../format.ts'

/** How a visit stands, and a step of it: the same words, for a visit stands as its last step left it. */
export const stepWord = (step: string): string => label('machine_visit', step) ?? step
export const statusWord = (status: string | null): string => stepWord(status ?? 'none')
export const kindWord = (kind: string): string => label('visit_kind', kind) ?? kind
export const termWord = (term: string): string => label('visit_term', term) ?? term
export const termStandsWord = (stands: string): string => label('visit_term_stands', stands) ?? stands
export const sideWord = (side: string): string => label('visit_side', side) ?? side
export const participantWord = (one: string): string => label('visit_participant', one) ?? one
export const confidenceWord = (confidence: string): string => label('visits_confidence', confidence) ?? confidence

/** When it was; where that is not known, by when it was told. */
export const eventDay = ({ onDay, onPrecision, knownBy }: VisitEvent): string =>
  onDay === null ? m.visits_told_by({ day: day(knownBy) }) : day(onDay, onPrecision)

/** 'Requested, 3 May 2016'. */
export function lastStep({ events }: Pick<Visit, 'events'>): string | null {
  const last = events.at(-1)
  return last ? labelled(stepWord(last.step), eventDay(last)) : null
}

/** 'Official visit: Requested'. */
export const visitName = ({ kind, status }: Pick<ListedVisit, 'kind' | 'status'>): string =>
  kind === 'before' ? kindWord(kind) : labelled(kindWord(kind), statusWord(status))

/** How long it waits for an answer, or waited; null where nothing was requested or that is not known. */
export function waitWord({ wait, status }: Pick<ListedVisit, 'wait' | 'status'>): string | null {
  if (wait === null) return null
  if (wait.answer !== null) return wait.days === null ? null : m.visits_answered_after({ days: days(wait.days) })
  if (!isWaiting(status)) return null
  if (wait.days === null) return m.visits_waiting_unknown()
  const said = { days: days(wait.days) }
  return wait.isExact ? m.visits_waiting_days(said) : m.visits_waiting_at_least(said)
}

/** In the reader's language where it is there, else in one that it has; null where nothing was written. */
export const textIn = (texts: Texts, lang: Locale): { text: string; lang: Locale } | null =>
  Object.keys(texts).length === 0 ? null : ownWords(texts, lang)

/** 'Visit: Peru'; of several to one State the year tells them apart. */
export const titleOf = (state: string, year: number | null): string => {
  const title = m.visits_one_title({ state })
  return year === null ? title : `${title}${m.site_dot()}${plain(year)}`
}
