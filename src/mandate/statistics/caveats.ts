import { dimension, type DimensionName } from './dimensions.ts'
import { measure } from './measures.ts'
import type { CaveatCode, NoteCode } from './notes.ts'
import type { Query } from './query.ts'

interface Seen {
  invented: boolean
  /** Letters of a printed record are among them. */
  printed: boolean
  notes: ReadonlySet<NoteCode>
}

/** What stands under a table, first what goes with every figure: it is letters sent, not attacks (para. 37). */
export function caveatsOf(query: Query, { invented, printed, notes }: Seen): CaveatCode[] {
  const inTime = query.by.some((name) => name === 'year' || name === 'period')
  const caveats: [CaveatCode, boolean][] = [
    ['invented', invented],
    ['internal', query.scope === 'all'],
    ['not-prevalence', true],
    ['decline-is-not-safety', inTime || query.measure === 'reprisals'],
    ['counted-by-addressee', true],
    [
      'released-replies',
      query.scope === 'public' &&
        (measure(query.measure).ofReplies === true || query.by.some((name) => ofReplies.has(name)))
    ],
    ['record-replies-unpaired', printed],
    [
      'rows-overlap',
      query.by.some(
        (name) => dimension(name).many !== undefined && !(name === 'sex' && measure(query.measure).ofPersons)
      )
    ],
    ['as-known-today', query.by.some((name) => dimension(name).asKnownToday)],
    ['undated-left-out', query.from !== null || query.to !== null],
    ['suppression', notes.has('partly-withheld') || notes.has('too-fine')],
    ['provisional-years', notes.has('provisional')]
  ]
  return caveats.filter(([, holds]) => holds).map(([code]) => code)
}

const ofReplies: ReadonlySet<DimensionName> = new Set(['reply-form', 'character'])
