/**
 * By what it is measured whether the report's recommendations are carried out (A/HRC/34/52, paras. 85-88): how, in the
 * words `recs_measure_<code>`, and where the figures stand, below the language, of all States or of one. What is not
 * measured has no link: its words say why not.
 */
export const measures = {
  declaration: { path: 'laws', of: (state) => `laws?state=${state}` },
  resolutions: { path: 'resolutions', of: (state) => `resolutions?state=${state}` },
  campaigns: {
    path: 'recommendations/all-states?recommendation=A-HRC-34-52-85-c',
    of: (state) => `recommendations/A-HRC-34-52-85-c?state=${state}`
  },
  'seven-principles': { path: 'protection#principles' },
  'visit-checklist': { path: 'visits', of: (state) => `visits?state=${state}` },
  'reply-coverage': {
    path: 'statistics?measure=reply-rate&by=addressee',
    of: (state) => `letters?state=${state}`
  },
  'law-register': { path: 'laws', of: (state) => `laws?state=${state}` },
  'declaration-languages': { path: 'resolutions/A-RES-53-144' },
  reprisals: { path: 'statistics?measure=reprisals&by=year' },
  database: { path: 'recommendations/matrix' },
  training: { path: 'protective-work?kind=action&by=field-office&action=training' },
  'nhri-focal-points': { path: 'protective-work?kind=meeting' },
  'nhri-protection': { path: 'protective-work?kind=action&by=nhri' },
  'nhri-follow-up': { path: 'recommendations?assessed-by=nhri' },
  'nhri-upr': { path: null },
  awareness: { path: 'protective-work?kind=action&by=ngo&action=statement' },
  'gender-equality': { path: 'recommendations?group=women' },
  'regular-information': { path: 'laws?kind=bill' },
  networks: { path: null }
} as const satisfies Record<string, { path: string | null; of?: (state: string) => string }>
export type Measure = keyof typeof measures

/** Of a State where one is named and its own figures have an address; else of all of them. */
export function measureOf(
  code: string | null,
  state: string | null = null
): { code: Measure; path: string | null } | null {
  if (code === null || !(code in measures)) return null
  const measure: { path: string | null; of?: (state: string) => string } = measures[code as Measure]
  return { code: code as Measure, path: (state !== null && measure.of?.(state)) || measure.path }
}
