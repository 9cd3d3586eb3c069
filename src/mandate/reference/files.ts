import { languages } from '../languages.ts'

/** What each file of reference data holds, in the order of loading: what is referred to comes first. */

/** The parts of the model law. */
export const clauseParts = ['definitions', 'rights', 'obligations', 'mechanism', 'remedies'] as const

export type FieldType =
  | 'text'
  | 'day'
  | 'precision'
  | 'integer'
  | 'number'
  | 'flag'
  | 'language'
  | { pattern: RegExp }
  | { oneOf: readonly string[] }
  | { codeOf: string }
  /** Several codes with a space between. */
  | { codesOf: string }

export interface FileSpec {
  /** In reference/, or a pattern with * for a folder of files of one shape. */
  file: string
  /** A ? at the end of a name: the value may be empty. Columns that stand in the file and not here are not read. */
  columns: Record<string, FieldType>
  /** Columns that name a row; no two rows share them. */
  key: readonly string[]
  /** Values of the key that have a row in every such file, an operator's own too: nothing else says what they say. */
  needs?: readonly string[]
  /** A file without which Vigie still works. */
  optional?: boolean
}

const slug: FieldType = { pattern: /^[A-Za-z0-9][A-Za-z0-9-]{0,119}$/ }
const state: FieldType = { codeOf: 'states.csv' }
const mandate: FieldType = { codeOf: 'mandates.csv' }
const scheme: FieldType = { codeOf: 'region-schemes.csv' }
/** Since which year a State is a party; `party` where that is not known. What else the file says is no ratification. */
const ratification: FieldType = { pattern: /^(\d{4}|party|signed|\?)$/ }
/** As of when something is said: a day, or a year. */
const asOf: FieldType = { pattern: /^\d{4}(-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))?$/ }
/** Of when a file of ratifications is that does not say it: it has the shape of the compilation of that year. */
export const asOfUnsaid = '2022'
/** The columns of the file of ratifications. */
export const treaties = [
  'iccpr',
  'iccpr-op1',
  'iccpr-op2',
  'icescr',
  'icescr-op',
  'icerd',
  'cedaw',
  'cedaw-op',
  'cat',
  'cat-op',
  'crc',
  'crc-opac',
  'crc-opsc',
  'crc-opic',
  'icmw',
  'cped',
  'crpd',
  'crpd-op'
] as const
const validity = { 'valid_from?': 'day', 'valid_to?': 'day' } as const
const inSixLanguages = (prefix: string): Record<string, FieldType> =>
  Object.fromEntries(languages.map((lang) => [`${prefix}${lang}${lang === 'en' ? '' : '?'}`, 'text']))
const maybeInSixLanguages = (prefix: string): Record<string, FieldType> =>
  Object.fromEntries(languages.map((lang) => [`${prefix}${lang}?`, 'text']))

export const referenceFiles = [
  {
    file: 'states.csv',
    columns: {
      code: { pattern: /^[A-Z]{3}$/ },
      iso2: { pattern: /^[A-Z]{2}$/ },
      'm49?': { pattern: /^\d{3}$/ },
      'un_group?': 'text',
      status: { oneOf: ['member', 'observer', 'other'] },
      'footnote?': 'text',
      'lat?': 'number',
      'lng?': 'number'
    },
    key: ['code']
  },
  {
    file: 'state-names.csv',
    columns: { code: state, lang: 'language', name: 'text', formal_name: 'text' },
    key: ['code', 'lang']
  },
  { file: 'state-aliases.csv', columns: { code: state, alias: 'text' }, key: ['alias'] },
  { file: 'footnotes.csv', columns: { key: 'text', lang: 'language', text: 'text' }, key: ['key', 'lang'] },
  {
    file: 'region-schemes.csv',
    columns: { scheme: 'text', ...inSixLanguages('name_'), ...validity, source: 'text' },
    key: ['scheme']
  },
  {
    file: 'region-names.csv',
    columns: { scheme, region: 'text', lang: 'language', name: 'text' },
    key: ['scheme', 'region', 'lang']
  },
  {
    file: 'region-assignments.csv',
    columns: { scheme, state, region: 'text', ...validity, doubt: 'flag', 'note?': 'text' },
    key: ['scheme', 'state', 'valid_from']
  },
  {
    file: 'mandates.csv',
    columns: {
      code: { pattern: /^[a-z][a-z0-9-]*$/ },
      kind: { oneOf: ['thematic', 'country'] },
      form: 'text',
      'established?': 'day',
      'established_precision?': 'precision',
      'ended?': 'day',
      'ended_precision?': 'precision',
      'note?': 'text',
      'state?': state
    },
    key: ['code']
  },
  { file: 'mandate-names.csv', columns: { code: mandate, lang: 'language', name: 'text' }, key: ['code', 'lang'] },
  { file: 'mandate-aliases.csv', columns: { code: mandate, alias: 'text' }, key: ['alias', 'code'] },
  {
    file: 'instruments.csv',
    columns: {
      symbol: 'text',
      ...inSixLanguages('name_'),
      kind: 'text',
      'adopted_on?': 'day',
      'precision?': 'precision',
      'body?': 'text',
      'vote_for?': 'integer',
      'vote_against?': 'integer',
      'vote_abstain?': 'integer',
      ...inSixLanguages('point_'),
      confidence: 'text',
      'commitment?': 'text'
    },
    key: ['symbol']
  },
  {
    file: 'declaration-articles.csv',
    columns: { article: 'integer', group: 'text', ...inSixLanguages('subject_') },
    key: ['article']
  },
  { file: 'vocabulary.csv', columns: { list: 'text', code: 'text', ...inSixLanguages('') }, key: ['list', 'code'] },
  {
    file: 'search-words.csv',
    columns: {
      key: { pattern: /^(kind|type|theme|group|reprisal|reply|defenders|entry|position|issue|clock)=[A-Za-z-]{2,60}$/ },
      ...inSixLanguages('')
    },
    key: ['key'],
    optional: true
  },
  { file: 'theme-mandates.csv', columns: { theme: { codeOf: 'vocabulary.csv' }, mandate }, key: ['theme', 'mandate'] },
  {
    file: 'reporting-calendar.csv',
    columns: {
      session: 'text',
      letters_from: 'text',
      letters_from_year: 'integer',
      letters_to: 'text',
      letters_to_year: 'integer',
      'replies_from?': 'text',
      'replies_from_year?': 'integer',
      'replies_to?': 'text',
      'replies_to_year?': 'integer',
      ...validity,
      source: 'text'
    },
    key: ['session']
  },
  {
    file: 'clock-policies.csv',
    columns: { id: 'text', kind: 'text', addressee_class: 'text', days: 'integer', ...validity, source: 'text' },
    key: ['id']
  },
  {
    file: 'reminder-policy.csv',
    columns: { ordinal: 'integer', days_after_due: 'integer', ...validity },
    key: ['ordinal', 'valid_from']
  },
  {
    file: 'publication-policies.csv',
    columns: {
      id: 'text',
      kind: 'text',
      rule: { oneOf: ['session', 'days-after-sending', 'on-transmission', 'never'] },
      'days?': 'integer',
      ...validity,
      source: 'text'
    },
    key: ['id']
  },
  {
    file: 'desk-policy.csv',
    columns: {
      read_languages: { pattern: /^[a-z]{2,3}( [a-z]{2,3})*$/ },
      translation_days: 'integer',
      release_warn_days: 'integer',
      ...validity
    },
    key: ['valid_from']
  },
  {
    file: 'retention-policies.csv',
    columns: {
      id: 'text',
      outcome: { oneOf: ['taken-up', 'declined', 'referred', 'withdrawn', 'no-answer', 'set-aside', 'never-read'] },
      days: 'integer',
      ...validity,
      source: 'text'
    },
    key: ['id']
  },
  // Counts of others and what an operator says of years: empty until somebody fills them.
  {
    file: 'source-counts.csv',
    columns: { state, year: 'integer', source: 'text', incidents: 'integer' },
    key: ['state', 'year', 'source']
  },
  {
    file: 'year-status.csv',
    columns: {
      years: { oneOf: ['reporting', 'calendar'] },
      year: 'integer',
      status: { oneOf: ['provisional', 'final'] },
      'note?': 'text'
    },
    key: ['years', 'year']
  },
  {
    file: 'treaty-ratifications.csv',
    columns: { state, 'as_of?': asOf, ...Object.fromEntries(treaties.map((treaty) => [`${treaty}?`, ratification])) },
    key: ['state']
  },
  // What a report recommends and promises, in our own words.
  {
    file: 'report-recommendations.csv',
    columns: {
      slug,
      document: 'text',
      paragraph: 'text',
      year: 'integer',
      addressee: { oneOf: ['all-states', 'un', 'nhri', 'civil-society'] },
      measured_by: 'text',
      ...inSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'commitments.csv',
    columns: {
      slug,
      mandate,
      document: 'text',
      paragraph: 'text',
      made_on: 'day',
      made_precision: 'precision',
      'due_on?': 'day',
      'due_precision?': 'precision',
      field: 'text',
      'about?': { codesOf: 'states.csv' },
      ...inSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'commitment-steps.csv',
    columns: {
      slug,
      commitment: 'text',
      stands: { oneOf: ['started', 'done', 'dropped'] },
      on_day: 'day',
      on_precision: 'precision',
      evidence: 'text',
      'evidence_url?': 'text'
    },
    key: ['slug']
  },
  // When States are under review, as far as a public source has it.
  {
    file: 'upr-sessions.csv',
    columns: {
      session: 'integer',
      cycle: 'integer',
      on_day: 'day',
      on_precision: 'precision',
      'until_day?': 'day',
      states: { codesOf: 'states.csv' },
      source: 'text',
      'source_url?': 'text',
      confidence: { oneOf: ['V', 'M', 'S'] }
    },
    key: ['session']
  },
  // What resolutions say, in our own short words, and how States voted as far as it is public.
  {
    file: 'resolution-points.csv',
    columns: {
      slug,
      symbol: { codeOf: 'instruments.csv' },
      position: 'integer',
      'paragraph?': 'text',
      ...inSixLanguages('text_')
    },
    key: ['slug']
  },
  // Of laws: what a model law has, who has guidelines or a mechanism, and with what the law desk begins.
  {
    file: 'treaties.csv',
    columns: { treaty: { pattern: /^[A-Z0-9-]{2,12}$/ }, ...inSixLanguages('name_') },
    key: ['treaty']
  },
  {
    file: 'model-law-clauses.csv',
    columns: {
      slug,
      part: { oneOf: clauseParts },
      position: 'integer',
      ...inSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'resolution-votes.csv',
    columns: { symbol: { codeOf: 'instruments.csv' }, state, vote: { oneOf: ['yes', 'no', 'abstain'] } },
    key: ['symbol', 'state']
  },
  {
    file: 'protection-instruments.csv',
    columns: {
      slug,
      kind: { oneOf: ['guidelines', 'mechanism'] },
      'state?': state,
      'body?': 'text',
      'since_day?': 'day',
      'since_precision?': 'precision',
      source: 'text',
      position: 'integer',
      ...inSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'law-desk.csv',
    columns: { name: 'text', value: 'integer' },
    key: ['name'],
    needs: ['tip-hours', 'tip-page-days', 'warning-days', 'warning-threats', 'warning-rise']
  },
  {
    file: 'register-policies.csv',
    columns: { name: 'text', value: 'integer' },
    key: ['name'],
    needs: ['name-look-days', 'institution-answer-days']
  },
  // The visits that a report knows of, what was exchanged about them, and meetings outside visits.
  {
    file: 'visits.csv',
    columns: {
      slug,
      mandate,
      state,
      kind: { oneOf: ['official', 'follow-up', 'before'] },
      'earlier?': slug,
      ...maybeInSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'visit-events.csv',
    columns: {
      slug,
      visit: slug,
      step: 'text',
      by_whom: { oneOf: ['mandate', 'state'] },
      'on_day?': 'day',
      on_precision: 'precision',
      'known_by?': 'day',
      'visit_from?': 'day',
      'visit_to?': 'day',
      document: 'text',
      'document_url?': 'text',
      confidence: { oneOf: ['V', 'M', 'S'] },
      ...maybeInSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'visit-terms.csv',
    columns: { slug, visit: slug, term: 'text', stands: 'text', document: 'text', ...maybeInSixLanguages('text_') },
    key: ['slug']
  },
  {
    file: 'meetings.csv',
    columns: {
      slug,
      mandate,
      state,
      from_day: 'day',
      to_day: 'day',
      day_precision: 'precision',
      document: 'text',
      ...maybeInSixLanguages('text_')
    },
    key: ['slug']
  },
  {
    file: 'declared/*.csv',
    columns: {
      id: 'text',
      paragraph: 'text',
      measure: 'text',
      'dimensions?': 'text',
      'value?': 'number',
      unit: { oneOf: ['count', 'percent'] },
      approximate: 'flag',
      'window_from?': 'day',
      'window_to?': 'day',
      provisional: 'flag',
      quote_hint: 'text'
    },
    key: ['id'],
    optional: true
  }
] as const satisfies readonly FileSpec[]
