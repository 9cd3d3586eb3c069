/**
 * By what it is measured whether the report's recommendations are carried out (A/HRC/34/52, paras. 85-88): how, in the
 * words `recs_measure_<code>`, and where the figures stand, below the language. What has no page yet has no link.
 */
export const measures = {
  declaration: { path: 'report' },
  resolutions: { path: null },
  campaigns: { path: null },
  'seven-principles': { path: null },
  'visit-checklist': { path: null },
  'reply-coverage': { path: 'statistics?measure=reply-rate&by=addressee' },
  'law-register': { path: null },
  'declaration-languages': { path: null },
  reprisals: { path: 'statistics?measure=reprisals&by=year' },
  database: { path: 'recommendations/matrix' },
  training: { path: null },
  'nhri-focal-points': { path: null },
  'nhri-protection': { path: null },
  'nhri-follow-up': { path: 'recommendations?assessed-by=nhri' },
  'nhri-upr': { path: null },
  awareness: { path: null },
  'gender-equality': { path: 'recommendations?group=women' },
  'regular-information': { path: null },
  networks: { path: null }
} as const satisfies Record<string, { path: string | null }>
export type Measure = keyof typeof measures

export const measureOf = (code: string | null): { code: Measure; path: string | null } | null =>
  code !== null && code in measures ? { code: code as Measure, path: measures[code as Measure].path } : null
