import { languages } from '../languages.ts'
import { asOfUnsaid, treaties } from './files.ts'
import type { ReferenceRecord, Value } from './read-reference-file.ts'
import { slugOfSymbol } from './slug-of-symbol.ts'

export type TableRow = Record<string, unknown>
export interface TableLoad {
  /** `released` where the public's own registers begin with what a report says; officers go on from there. */
  schema?: 'reference' | 'released'
  table: string
  key: readonly string[]
  rows: TableRow[]
  /** A narrow number that is given once and stays: counted within these columns. */
  numberedWithin?: readonly string[]
  /** Rows that no file has belong to somebody else: they stay, all of them, or those of the demonstration and what officers brought: marked as such, or with the entry that did. */
  keepsOthers?: boolean | 'brought' | 'entry'
}

/** The rows of schema `reference` that the files' records make, parents before children. */
export function tablesFrom(
  of: (file: string) => ReferenceRecord[],
  declared: Map<string, ReferenceRecord[]>
): TableLoad[] {
  const rows = (file: string) => of(file).map(({ values }) => values)
  const names = (file: string, keys: readonly string[]) => gathered(rows(file), keys)
  const regions = names('region-names.csv', ['scheme', 'region'])
  const mandates = names('mandate-names.csv', ['code'])
  return [
    {
      table: 'state',
      key: ['code'],
      numberedWithin: [],
      rows: rows('states.csv').map(({ lat, lng, ...state }) => ({ ...state, latitude: lat, longitude: lng }))
    },
    { table: 'state_name', key: ['state', 'lang'], rows: rows('state-names.csv').map(renamed('code', 'state')) },
    { table: 'state_alias', key: ['alias'], rows: rows('state-aliases.csv').map(renamed('code', 'state')) },
    { table: 'footnote', key: ['key', 'lang'], rows: rows('footnotes.csv') },
    { table: 'region_scheme', key: ['scheme'], rows: rows('region-schemes.csv').map(inLanguages('name_', 'names')) },
    {
      table: 'region',
      key: ['scheme', 'region'],
      numberedWithin: ['scheme'],
      rows: [...regions.values()].map(({ key, names }) => ({ ...key, names }))
    },
    { table: 'region_assignment', key: ['scheme', 'state', 'valid_from'], rows: rows('region-assignments.csv') },
    {
      table: 'mandate',
      key: ['code'],
      numberedWithin: [],
      rows: rows('mandates.csv').map((mandate) => ({
        ...mandate,
        names: mandates.get(JSON.stringify([mandate.code]))?.names ?? {}
      }))
    },
    {
      table: 'mandate_alias',
      key: ['alias', 'mandate'],
      rows: rows('mandate-aliases.csv').map(renamed('code', 'mandate'))
    },
    {
      table: 'instrument',
      key: ['symbol'],
      rows: rows('instruments.csv').map(inLanguages('name_', 'names')).map(inLanguages('point_', 'points'))
    },
    {
      table: 'declaration_article',
      key: ['article'],
      rows: rows('declaration-articles.csv')
        .map(inLanguages('subject_', 'subjects'))
        .map(renamed('group', 'article_group'))
    },
    { table: 'search_word', key: ['key'], rows: rows('search-words.csv').map(inLanguages('', 'words')) },
    {
      table: 'vocabulary',
      key: ['list', 'code'],
      numberedWithin: ['list'],
      rows: [
        ...rows('vocabulary.csv').map(inLanguages('', 'labels')),
        // The clauses of the model law are words to choose from, too.
        ...rows('model-law-clauses.csv')
          .map(inLanguages('text_', 'labels'))
          .map(({ slug, labels }) => ({ list: 'model-clause', code: slug, labels })),
        ...rows('treaties.csv')
          .map(inLanguages('name_', 'labels'))
          .map(({ treaty, labels }) => ({ list: 'treaty', code: treaty, labels }))
      ]
    },
    { table: 'theme_mandate', key: ['theme', 'mandate'], rows: rows('theme-mandates.csv') },
    {
      table: 'reporting_session',
      key: ['session'],
      rows: rows('reporting-calendar.csv').map(({ session, ...definition }) => ({ session, definition }))
    },
    { table: 'clock_policy', key: ['id'], rows: rows('clock-policies.csv') },
    { table: 'reminder_policy', key: ['ordinal', 'valid_from'], rows: rows('reminder-policy.csv') },
    { table: 'publication_policy', key: ['id'], rows: rows('publication-policies.csv') },
    { table: 'desk_policy', key: ['valid_from'], rows: rows('desk-policy.csv') },
    { table: 'retention_policy', key: ['id'], rows: rows('retention-policies.csv') },
    {
      table: 'treaty_ratification',
      key: ['state'],
      rows: rows('treaty-ratifications.csv').map(ratificationsOf)
    },
    { table: 'source_count', key: ['state', 'year', 'source'], rows: rows('source-counts.csv') },
    {
      ...ofRegister,
      table: 'recommendation',
      rows: rows('report-recommendations.csv')
        .map(inLanguages('text_', 'texts'))
        .map((row) => ({ ...row, source: 'annual-report', concerns_defenders: true, text: englishOf(row) }))
    },
    {
      ...ofRegister,
      table: 'commitment',
      rows: rows('commitments.csv')
        .map(inLanguages('text_', 'texts'))
        .map((row, index) => ({ ...row, about: codesIn(row.about), occasion: 'report', position: index + 1 }))
    },
    { ...ofRegister, table: 'commitment_step', rows: rows('commitment-steps.csv') },
    {
      ...ofRegister,
      table: 'upr_review',
      rows: rows('upr-sessions.csv').flatMap(({ states, ...session }) =>
        codesIn(states).map((state) => ({ ...session, slug: `UPR-${session.session}-${state}`, state }))
      )
    },
    {
      ...ofRegister,
      table: 'resolution',
      rows: rows('instruments.csv').map(({ symbol }) => ({ slug: slugOfSymbol(String(symbol)), symbol }))
    },
    {
      ...ofRegister,
      keepsOthers: 'brought',
      table: 'resolution_point',
      rows: [
        ...rows('resolution-points.csv').map(inLanguages('text_', 'texts')),
        // The Declaration's own articles are its points.
        ...rows('declaration-articles.csv').map(inLanguages('subject_', 'texts')).map(pointOfArticle)
      ]
    },
    {
      ...ofRegister,
      keepsOthers: 'entry',
      key: ['symbol', 'state'],
      table: 'resolution_vote',
      // What officers brought before the file had it is the file's from then on.
      rows: rows('resolution-votes.csv').map((row) => ({ ...row, entry: null }))
    },
    {
      ...ofRegister,
      table: 'model_clause',
      rows: rows('model-law-clauses.csv').map(inLanguages('text_', 'texts'))
    },
    {
      ...ofRegister,
      table: 'protection_instrument',
      rows: rows('protection-instruments.csv').map(inLanguages('text_', 'texts'))
    },
    { table: 'law_desk', key: ['name'], rows: rows('law-desk.csv') },
    { table: 'register_policy', key: ['name'], rows: rows('register-policies.csv') },
    { ...ofRegister, table: 'visit', rows: rows('visits.csv').map(inLanguages('text_', 'texts')) },
    {
      ...ofRegister,
      table: 'visit_event',
      numberedWithin: ['visit'],
      rows: rows('visit-events.csv').map(inLanguages('text_', 'texts'))
    },
    {
      ...ofRegister,
      table: 'visit_term',
      numberedWithin: ['visit'],
      rows: rows('visit-terms.csv').map(inLanguages('text_', 'texts'))
    },
    { ...ofRegister, table: 'meeting', rows: rows('meetings.csv').map(inLanguages('text_', 'texts')) },
    { table: 'year_status', key: ['years', 'year'], rows: rows('year-status.csv') },
    {
      table: 'declared_figure',
      key: ['report', 'id'],
      rows: [...declared].flatMap(([file, records]) =>
        records.map(({ values: { quote_hint, dimensions, ...figure } }) => ({
          ...figure,
          report: reportOf(file),
          hint: quote_hint,
          dimensions: dimensionsOf(dimensions)
        }))
      )
    }
  ]
}

const pointOfArticle = ({ article, texts }: TableRow): TableRow => ({
  slug: `${slugOfSymbol(declaration)}-article-${String(article)}`,
  symbol: declaration,
  position: article,
  paragraph: String(article),
  texts
})
const declaration = 'A/RES/53/144'

/** A register of the public's: the file's rows are written, those of others stay as they are. */
const ofRegister = { schema: 'released', key: ['slug'], keepsOthers: true } as const
/** 'PER SRB' */
const codesIn = (codes: unknown): string[] => (typeof codes === 'string' ? codes.split(/\s+/) : [])
const englishOf = (row: TableRow) => (row.texts as Record<string, Value>).en

type Values = Record<string, Value>

/** Of a State all treaties, each as the file has it: what is empty is neither party nor signatory. */
const ratificationsOf = ({ state, as_of, ...said }: Values): TableRow => ({
  state,
  as_of: String(as_of ?? asOfUnsaid).padEnd(10, '-01-01'),
  said: Object.fromEntries(treaties.map((treaty) => [treaty.toUpperCase(), String(said[treaty] ?? '')]))
})

const renamed =
  (from: string, to: string) =>
  ({ [from]: value, ...rest }: TableRow): TableRow => ({ ...rest, [to]: value })

/** name_en, name_fr ... become one value by language; a language that is missing has no key. */
const inLanguages =
  (prefix: string, column: string) =>
  (row: TableRow): TableRow => {
    const entries = Object.entries(row)
    const isName = ([name]: [string, unknown]) => languages.some((lang) => name === prefix + lang)
    const texts = entries.filter((entry) => isName(entry) && entry[1] !== null)
    return {
      ...Object.fromEntries(entries.filter((entry) => !isName(entry))),
      [column]: Object.fromEntries(texts.map(([name, text]) => [name.slice(prefix.length), text]))
    }
  }

/** Rows of a file with a line for each language, gathered by what they name. */
function gathered(rows: Values[], keys: readonly string[]): Map<string, { key: Values; names: Values }> {
  const byKey = new Map<string, { key: Values; names: Values }>()
  for (const row of rows) {
    const key = JSON.stringify(keys.map((name) => row[name]))
    const entry = byKey.get(key) ?? {
      key: Object.fromEntries(keys.map((name) => [name, row[name] ?? null])),
      names: {}
    }
    entry.names[String(row.lang)] = row.name ?? null
    byKey.set(key, entry)
  }
  return byKey
}

/** declared/A-HRC-34-52.csv holds what A/HRC/34/52 says. */
const reportOf = (file: string): string =>
  file
    .replace(/^declared\//, '')
    .replace(/\.csv$/, '')
    .replaceAll('-', '/')

/** 'region=africa;year=2014' */
function dimensionsOf(text: Value | undefined): Record<string, string> {
  const pairs = String(text ?? '')
    .split(';')
    .filter(Boolean)
    .map((pair) => pair.split('=').map((part) => part.trim()))
  return Object.fromEntries(pairs.map(([name = '', value = '']) => [name, value]))
}
