/** What stands beside a single figure; texts: statistics_note_<code> with _ for -. */
export const noteCodes = [
  'suppressed', // in snapshots of before: fewer than five persons, or from it such a number could be computed
  'too-fine', // a public count of persons by what would single out letters
  'partly-withheld', // letters that do not tell their number of persons are not counted
  'provisional', // para. 35: the year can still change
  'not-reached', // fewer than half answered
  'no-base', // nothing to divide by
  'sex-not-established',
  'sex-partly-not-established',
  'persons-unknown', // letters that do not say how many persons
  'uncertain-left-out' // letters to a State that is not sure enter no rate
] as const
export type NoteCode = (typeof noteCodes)[number]

/** What stands under the whole table; texts: statistics_caveat_<code>. */
export const caveatCodes = [
  'not-prevalence', // para. 37
  'decline-is-not-safety', // para. 77
  'counted-by-addressee',
  'released-replies',
  'record-replies-unpaired',
  'rows-overlap',
  'as-known-today',
  'undated-left-out',
  'suppression',
  'provisional-years',
  'internal',
  'invented'
] as const
export type CaveatCode = (typeof caveatCodes)[number]
