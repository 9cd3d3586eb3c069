import type { RegionScheme } from '#mandate/publications/read-codebook.ts'
import type { Lists } from '#mandate/reference/reference-lists.ts'
import { dimensionNames, type DimensionName } from '#mandate/statistics/dimensions.ts'
import { measureNames } from '#mandate/statistics/measures.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { caveatCodes, noteCodes } from '#mandate/statistics/notes.ts'
import { currentLocale, label, m } from '#messages'
import { dimensionTitle, measureTitle } from '../figures/names.ts'
import { optionsOf } from '../figures/form-options.ts'
import { codedColumns, type Coded } from './coded-columns.ts'
import { filesOnData, type CodedFile } from './coded-files.ts'

export interface Meaning {
  code: string
  meaning: string
}
export interface CodebookPart {
  id: string
  title: string
  /** Of the codes of a column, by whose name it goes: what the column holds. */
  about?: string
  /** Of fields: of which files, by their addresses behind the language. */
  paths?: readonly string[]
  entries: Meaning[]
}

/** What a column of a file holds: as it is in that file alone, or in all that have it. */
const meaningOf = (file: string, column: string): string =>
  label('data_field_in', `${file}_${column}`) ??
  (ofFigures.has(file) ? null : label('data_field', column)) ??
  label('figures_field', column) ??
  label('data_field', column) ??
  column
// Of letters and figures, whose words say "letter" where those of the registers say "row".
const ofFigures = new Set(filesOnData.map(({ file }) => file))

/** The fields of each of these files, in the order of its columns. */
export const fieldParts = (files: readonly CodedFile[]): CodebookPart[] =>
  files.map(({ file, title, paths, columns }) => ({
    id: `fields-${file}`,
    title: m.figures_data_of({ list: title() }),
    paths,
    entries: columns.map((code) => ({ code, meaning: meaningOf(file, code) }))
  }))

/** The codes of these files, column by column; those of States and languages are standards of their own. */
export const columnParts = (files: readonly CodedFile[], lists: Pick<Lists, 'vocabulary'>): CodebookPart[] =>
  files.flatMap(({ file, paths }) =>
    Object.entries(codedColumns[file] ?? {}).map(([column, coded]) => ({
      id: `codes-${file}-${column}`,
      title: column,
      about: meaningOf(file, column),
      paths,
      entries: coded.flatMap((one) => meaningsOf(one, lists))
    }))
  )

function meaningsOf(coded: Coded, { vocabulary }: Pick<Lists, 'vocabulary'>): Meaning[] {
  if ('vocabulary' in coded)
    return [...(vocabulary.get(coded.vocabulary)?.values() ?? [])].map(({ code, label: meaning }) => ({
      code,
      meaning
    }))
  const { codes, words, behind } = coded
  return codes.map(String).map((code) => ({
    code: behind ? `${behind} ${code}` : code,
    meaning: (typeof words === 'string' ? label(words, code) : words(code)) ?? code
  }))
}

/** Every code that the files of letters and figures can hold, with its meaning; States apart, whose codes are a standard of their own. */
export function codeParts(names: Names, schemes: readonly RegionScheme[]): CodebookPart[] {
  const ofDimension = (name: DimensionName): CodebookPart => ({
    id: `codes-${name}`,
    title: dimensionTitle(name),
    entries: optionsOf(name, names).map(({ value, text }) => ({ code: value, meaning: text }))
  })
  const lang = currentLocale()
  return [
    ...dimensionNames
      .filter((name) => !['year', 'period', 'addressee', 'region'].includes(name))
      .map(ofDimension)
      .filter(({ entries }) => entries.length > 0),
    ...schemes.map(({ scheme, names: said, regions }) => ({
      id: `codes-${scheme}`,
      title: `${said[lang] ?? said.en ?? scheme} (${scheme})`,
      entries: regions.map(({ region, names }) => ({ code: region, meaning: names[lang] ?? names.en ?? region }))
    })),
    {
      id: 'codes-precision',
      title: 'sent_precision',
      entries: ['day', 'month', 'year', 'unknown'].map((code) => ({
        code,
        meaning: label('figures_code_sent_precision', code) ?? code
      }))
    },
    {
      id: 'codes-measure',
      title: m.figures_measure(),
      entries: measureNames.map((code) => ({
        code,
        meaning: label('statistics_definition', code) ?? measureTitle(code)
      }))
    },
    {
      id: 'codes-note',
      title: 'notes',
      entries: noteCodes.map((code) => ({ code, meaning: label('statistics_note', code) ?? code }))
    },
    {
      id: 'codes-caveat',
      title: m.figures_caveats(),
      entries: caveatCodes
        .filter((code) => code !== 'internal')
        .map((code) => ({ code, meaning: label('statistics_caveat', code) ?? code }))
    }
  ]
}
