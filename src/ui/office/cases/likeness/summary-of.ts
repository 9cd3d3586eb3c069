import type { ReadCase } from '#mandate/cases/matching/alike.ts'

/** What is shown of a case beside another. */
export type CaseSummary = Pick<ReadCase, 'title' | 'openedOn' | 'closedOn' | 'persons'>

export const summaryOf = ({ title, openedOn, closedOn, persons }: ReadCase): CaseSummary => ({
  title,
  openedOn,
  closedOn,
  persons
})
