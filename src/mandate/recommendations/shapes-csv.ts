import { disarmedLine, headLine } from '#platform/csv/write-csv.ts'
import { writePartialDay } from '../calendar.ts'
import type { Lists } from '../reference/reference-lists.ts'
import { uhriColumns } from './import/read-uhri-row.ts'
import { uprColumns } from './import/read-upr-row.ts'
import type { RecommendationRow } from './list-recommendations.ts'
import { numberInUprInfo, uprRowsOf } from './source-rows.ts'

/**
 * The shapes that others read and that `vigie import upr` and `import uhri` take in again, row by row as it went out. The
 * first has what came from the review's database, the second each paragraph of a document to one State: what has neither
 * number nor paragraph is in our own file alone. A recommendation that two sources have is in both shapes, in each as its
 * source has it.
 */
export const shapes = ['upr', 'uhri'] as const
export type Shape = (typeof shapes)[number]

/** The columns of each; labels are those of the English lists, as the sources have them. */
export const shapeHead = (shape: Shape): string => headLine(shapeColumns[shape])

/** None where it has no place in the shape; what is invented leaves in our own file alone, which says so in every row. */
export function shapeRows(
  shape: Shape,
  one: RecommendationRow,
  english: Pick<Lists, 'states' | 'vocabulary'>
): string[] {
  if (one.invented) return []
  const own = one.sourceRows?.find(({ slug }) => slug === one.slug)
  return shape === 'uhri'
    ? uhriRows({ ...one, ...own }, english)
    : uprRowsOf(one).flatMap((row) => uprRow(row, english))
}

export const shapeColumns = {
  upr: [
    'id',
    'session',
    'cycle',
    'year',
    'sur_iso3',
    'sur',
    'sur_group',
    'rec_iso3',
    'recommending_state',
    'rec_group',
    'response',
    'action_category',
    'issues',
    'hrd',
    'text'
  ] satisfies (typeof uprColumns)[keyof typeof uprColumns][number][],
  uhri: [
    'source',
    'cycle',
    'session',
    'document',
    'paragraph',
    'date',
    'state',
    'theme',
    'text',
    'position',
    'tags',
    'persons',
    'sdgs',
    'recommending_states',
    'language',
    'defenders',
    'made_by'
  ] satisfies (typeof uhriColumns)[keyof typeof uhriColumns][number][]
} as const

const responses = { supported: 'Accepted', noted: 'Noted', pledge: 'Voluntary Pledge', none: '' } as const

/** Not our label: the database's own name, of which the code was made, so that who has its file finds it again. */
const asTheSourceSays = (code: string): string =>
  spelt.get(code) ?? code.charAt(0).toUpperCase() + code.slice(1).replaceAll('-', ' ')
const spelt = new Map([
  ['asylum-seekers-refugees', 'Asylum-seekers - refugees'],
  ['counter-terrorism', 'Counter-terrorism'],
  ['cp-rights-general', 'CP rights - general'],
  ['esc-rights-general', 'ESC rights - general'],
  ['hiv-aids', 'HIV - Aids'],
  ['nhri', 'NHRI'],
  ['rights-of-the-child', 'Rights of the Child'],
  ['sexual-orientation-and-gender-identity', 'Sexual Orientation and Gender Identity'],
  ['torture-and-other-cid-treatment', 'Torture and other CID treatment'],
  ['upr-process', 'UPR process'],
  ['womens-rights', "Women's rights"]
])

/** The database's words for the regional groups; what is in none observes. */
const groupOf = (state: { unGroup: string | null } | undefined): string =>
  state === undefined ? '' : (groups.get(state.unGroup ?? '') ?? 'Observer')
const groups = new Map([
  ['african', 'Africa'],
  ['asia-pacific', 'Asia'],
  ['eastern-european', 'EEG'],
  ['latin-american-caribbean', 'GRULAC'],
  ['western-european-and-others', 'WEOG']
])

function uprRow(one: RecommendationRow, { states }: Pick<Lists, 'states'>): string[] {
  const id = numberInUprInfo(one.slug)
  if (id === null) return []
  // UPR Info's database has a pledge as recommended by the State itself.
  const byState = one.position === 'pledge' ? one.state : one.byStates[0]
  const [sur, by] = [states.get(one.state ?? ''), states.get(byState ?? '')]
  return [
    disarmedLine([
      id,
      one.session,
      one.cycle,
      one.year,
      one.state,
      sur?.name,
      groupOf(sur),
      byState,
      by?.name,
      groupOf(by),
      responses[one.position],
      one.action,
      one.issues.map(asTheSourceSays).join('|'),
      one.concernsDefenders ? '1' : '0',
      one.text
    ])
  ]
}

function uhriRows(one: RecommendationRow, { vocabulary }: Pick<Lists, 'vocabulary'>): string[] {
  if (one.document === null || one.paragraph === null || one.state === null) return []
  const said = (list: string, codes: string[]) => codes.map((code) => vocabulary.get(list)?.get(code)?.label ?? code)
  return [
    disarmedLine([
      one.source,
      one.cycle,
      one.session,
      one.document,
      one.paragraph,
      writePartialDay({ on: one.onDay ?? `${one.year}-01-01`, precision: one.onPrecision ?? 'year' }),
      one.state,
      several([...new Set([...said('theme', one.themes), ...said('upr-issue', one.issues)])]),
      one.text,
      one.position,
      several(one.tags),
      several(one.affected),
      one.sdg.join('; '),
      one.byStates.join('; '),
      one.lang,
      one.concernsDefenders ? 'yes' : 'no',
      one.madeBy
    ])
  ]
}

/** In quotation marks what has a mark that would divide it. */
const several = (words: readonly string[]): string =>
  words.map((word) => (/[;|]/.test(word) ? `"${word.replaceAll('"', '')}"` : word)).join('; ')
