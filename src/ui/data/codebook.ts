import { csvColumns } from '#mandate/publications/letters/letters-csv.ts'
import type { RegionScheme } from '#mandate/publications/read-codebook.ts'
import { dimensionNames, type DimensionName } from '#mandate/statistics/dimensions.ts'
import { measureNames } from '#mandate/statistics/measures.ts'
import type { Names } from '#mandate/statistics/names.ts'
import { caveatCodes, noteCodes } from '#mandate/statistics/notes.ts'
import { currentLocale, label, m } from '#messages'
import { dimensionTitle, measureTitle } from '../figures/names.ts'
import { optionsOf } from '../figures/form-options.ts'

export interface Meaning {
  code: string
  meaning: string
}
export interface CodebookPart {
  id: string
  title: string
  entries: Meaning[]
}

const countryFields = [
  'state',
  'name',
  'region',
  'region_in_doubt',
  'letters',
  'answered',
  'acknowledged_only',
  'record_entries',
  'as_of',
  'invented',
  'footnote'
]
const figureFields = [
  'dimension',
  'dimension_label',
  'value',
  'count',
  'base',
  'notes',
  'measure',
  'unit',
  'years',
  'scheme',
  'as_of',
  'invented',
  'note',
  'source'
]

/** The fields of each file, in the order of its columns. */
export function fieldParts(): CodebookPart[] {
  const part = (id: string, list: string, fields: readonly string[]): CodebookPart => ({
    id: `fields-${id}`,
    title: m.figures_data_of({ list }),
    entries: fields.map((code) => ({ code, meaning: label('figures_field', code) ?? code }))
  })
  return [
    part('letters', m.site_nav_letters(), csvColumns),
    part('countries', m.site_nav_countries(), countryFields),
    part('statistics', m.site_nav_statistics(), figureFields)
  ]
}

/** Every code that a file can hold, with its meaning; States apart, whose codes are a standard of their own. */
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
