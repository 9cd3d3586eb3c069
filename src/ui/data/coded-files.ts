import { commitmentColumns } from '#mandate/commitments/commitments-csv.ts'
import { calendarColumns } from '#mandate/due/calendar-columns.ts'
import { csvColumns as modelLawColumns } from '#mandate/laws/model-law-csv.ts'
import { lineColumns as lawLineColumns } from '#mandate/laws/law-lines.ts'
import { csvColumns as lawsColumns } from '#mandate/laws/laws-csv.ts'
import { protectionColumns } from '#mandate/laws/protection/protection-csv.ts'
import { workColumns } from '#mandate/protection/work-csv.ts'
import { allStatesColumns } from '#mandate/publications/all-states/all-states-csv.ts'
import { compareColumns } from '#mandate/publications/countries/compare-columns.ts'
import { countriesColumns, countryColumns } from '#mandate/publications/countries/countries-columns.ts'
import { csvColumns as lettersColumns } from '#mandate/publications/letters/letters-csv.ts'
import { clustersColumns } from '#mandate/recommendations/clusters-csv.ts'
import { matrixHead } from '#mandate/recommendations/matrix.ts'
import { csvColumns as recommendationsColumns } from '#mandate/recommendations/recommendations-csv.ts'
import { shapeColumns } from '#mandate/recommendations/shapes-csv.ts'
import { lineColumns as resolutionLineColumns } from '#mandate/resolutions/resolution-lines.ts'
import { resolutionsColumns } from '#mandate/resolutions/resolutions-csv.ts'
import { snapshotColumns } from '#mandate/statistics/snapshots/snapshot-columns.ts'
import { lineColumns as visitLineColumns } from '#mandate/visits/visit-lines.ts'
import { csvColumns as visitsColumns } from '#mandate/visits/visits-csv.ts'
import { label, m } from '#messages'

/** A public file of columns. */
export interface CodedFile {
  /** By which the meanings go that are its own: `data_field_in_<file>_<column>`. */
  file: string
  title: () => string
  /** Its address behind the language; several have the same columns. */
  paths: readonly string[]
  /** In their order, as the door that writes it has them. */
  columns: readonly string[]
  /** Those of them that stand for any number of columns. */
  varying?: readonly string[]
}

const register = (name: string) => () => label('follow_up_register', name) ?? name

/** Those whose fields stand on the page of data itself. */
const figureFiles: readonly CodedFile[] = [
  { file: 'letters', title: m.site_nav_letters, paths: ['letters.csv'], columns: lettersColumns },
  { file: 'countries', title: m.site_nav_countries, paths: ['countries.csv'], columns: countriesColumns },
  { file: 'country', title: m.site_nav_countries, paths: ['countries/{state}.csv'], columns: countryColumns },
  {
    file: 'statistics',
    title: m.site_nav_statistics,
    paths: ['statistics.csv'],
    columns:
      'dimension dimension_label dates value count base letters_withheld notes measure unit years scheme as_of record invented note source'.split(
        ' '
      ),
    varying: ['dimension', 'dimension_label']
  },
  {
    file: 'snapshot',
    title: m.figures_snapshots,
    paths: ['statistics/snapshots/{snapshot}.csv'],
    columns: snapshotColumns
  }
]

/** Of each register its files, which have a page of their own. */
export const registerFiles: ReadonlyMap<string, readonly CodedFile[]> = new Map([
  [
    'recommendations',
    [
      {
        file: 'recommendations',
        title: register('recommendations'),
        paths: ['recommendations.csv', 'recommendations/{recommendation}.csv'],
        columns: recommendationsColumns
      },
      {
        file: 'all-states',
        title: m.all_states_title,
        paths: ['recommendations/all-states.csv'],
        columns: allStatesColumns
      },
      {
        file: 'clusters',
        title: m.recs_clusters_title,
        paths: ['recommendations/clusters.csv'],
        columns: clustersColumns
      },
      {
        file: 'matrix',
        title: m.recs_matrix_title,
        paths: ['recommendations/matrix.csv'],
        columns: matrixHead(['code']),
        varying: ['code']
      },
      {
        file: 'uhri',
        title: register('recommendations'),
        paths: ['recommendations.csv?shape=uhri'],
        columns: shapeColumns.uhri
      },
      {
        file: 'upr',
        title: register('recommendations'),
        paths: ['recommendations.csv?shape=upr'],
        columns: shapeColumns.upr
      }
    ]
  ],
  [
    'visits',
    [
      { file: 'visits', title: register('visits'), paths: ['visits.csv'], columns: visitsColumns },
      { file: 'visit', title: register('visits'), paths: ['visits/{visit}.csv'], columns: visitLineColumns }
    ]
  ],
  [
    'laws',
    [
      { file: 'laws', title: register('laws'), paths: ['laws.csv'], columns: lawsColumns },
      { file: 'law', title: register('laws'), paths: ['laws/{law}.csv'], columns: lawLineColumns },
      { file: 'model-law', title: m.laws_model_title, paths: ['laws/model-law.csv'], columns: modelLawColumns }
    ]
  ],
  [
    'protection',
    [
      { file: 'protection', title: register('protection'), paths: ['protection.csv'], columns: protectionColumns },
      {
        file: 'protective-work',
        title: register('protective-work'),
        paths: ['protective-work.csv', 'protective-work/{work}.csv'],
        columns: workColumns
      }
    ]
  ],
  [
    'resolutions',
    [
      { file: 'resolutions', title: register('resolutions'), paths: ['resolutions.csv'], columns: resolutionsColumns },
      {
        file: 'resolution',
        title: register('resolutions'),
        paths: ['resolutions/{resolution}.csv'],
        columns: resolutionLineColumns
      }
    ]
  ],
  [
    'commitments',
    [
      {
        file: 'commitments',
        title: register('commitments'),
        paths: ['commitments.csv', 'commitments/{commitment}.csv'],
        columns: commitmentColumns
      }
    ]
  ],
  ['calendar', [{ file: 'calendar', title: register('calendar'), paths: ['calendar.csv'], columns: calendarColumns }]],
  ['compare', [{ file: 'compare', title: m.compare_title, paths: ['compare.csv'], columns: compareColumns }]]
])

/** What the page of a register's files is called by. */
export const titleOfRegister = (name: string): string => registerFiles.get(name)![0]!.title()

export const filesOnData = figureFiles
export const codedFiles: readonly CodedFile[] = [...figureFiles, ...[...registerFiles.values()].flat()]
