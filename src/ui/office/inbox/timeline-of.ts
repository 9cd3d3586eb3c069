import type { Act, Decision, ReasonOf } from '#mandate/inbox/decisions.ts'
import { closingStage, outcomes } from '#mandate/inbox/outcomes.ts'
import type { Matter } from './open-matter.ts'
import { seqOf } from './seq.ts'

type Note = Matter['notes'][number]
type Addition = Matter['additions'][number]
interface Done extends Act {
  reason: ReasonOf | null
}

export type Entry =
  | { of: 'reading'; on: string; officer: string; kind: Matter['readings'][number]['kind'] }
  | { of: 'addition'; on: string; addition: Addition }
  | { of: 'act'; on: string; act: Done }
  | { of: 'note'; on: string; note: Note }

/**
 * All that was done and written, day by day. Hours are kept nowhere: within a day who opened it stands first, then what
 * its source added, and what the office did and wrote in the order that the log and the notes themselves tell.
 */
export function timelineOf({
  readings,
  additions,
  acts,
  decisions,
  notes
}: Pick<Matter, 'readings' | 'additions' | 'acts' | 'decisions' | 'notes'>): Entry[] {
  const all = [...readings, ...additions, ...acts, ...decisions, ...notes]
  const done = withReasons(acts, decisions)
  const days = [...new Set(all.map(({ on }) => on))].toSorted()
  return days.flatMap((day) => {
    const isOfDay = ({ on }: { on: string }) => on === day
    return [
      ...readings.filter(isOfDay).map((reading) => ({ of: 'reading' as const, ...reading })),
      ...additions.filter(isOfDay).map((addition) => ({ of: 'addition' as const, on: day, addition })),
      ...interleaved(done.filter(isOfDay), inOrder(notes.filter(isOfDay)))
    ]
  })
}

/** In the log's order, which has no reasons; what the log does not have stands before. */
function withReasons(acts: readonly Act[], decisions: readonly Decision[]): Done[] {
  const left = [...decisions]
  const done = acts.map(({ what, officer, on }): Done => {
    const at = left.findIndex((one) => one.what === what && one.officer === officer && one.on === on)
    return { what, officer, on, reason: at < 0 ? null : left.splice(at, 1)[0]!.reason }
  })
  return [...left, ...done]
}

/** A closing stands before what its source was told of it, and what was written before that, before it. */
function interleaved(acts: readonly Done[], notes: readonly Note[]): Entry[] {
  let rest = notes
  const before = acts.flatMap((act): Entry[] => {
    const at = act.what === 'closed' ? rest.findIndex(tellsClosing) : -1
    const [earlier, told] = [rest.slice(0, Math.max(0, at)), at < 0 ? [] : [rest[at]!]]
    rest = rest.slice(at + 1)
    return [...earlier.map(entryOf), { of: 'act', on: act.on, act }, ...told.map(entryOf)]
  })
  return [...before, ...rest.map(entryOf)]
}

const entryOf = (note: Note): Entry => ({ of: 'note', on: note.on, note })

const closingStages: readonly (string | undefined)[] = outcomes.map(closingStage)
const tellsClosing = ({ opened }: Note): boolean =>
  opened.ok && opened.value.kind === 'stage-told' && closingStages.includes(opened.value.stage)

/**
 * Of one day: by the numbers under the seal, what has none before; what was left for the source never out of its own
 * order; an answer after its question.
 */
function inOrder(notes: readonly Note[]): Note[] {
  let last = 0
  const toSource = notes.filter(({ number }) => number !== null).toSorted((a, b) => a.number! - b.number!)
  const ranks = new Map(toSource.map((note) => [note.id, (last = Math.max(last, seqOf(note)))]))
  const rank = (note: Note) => ranks.get(note.id) ?? seqOf(note)
  const questions = notes.filter(({ answers }) => answers === null || !notes.some(isAsked(answers)))
  return questions
    .toSorted((a, b) => rank(a) - rank(b) || (a.number ?? 0) - (b.number ?? 0))
    .flatMap((note) => [note, ...notes.filter((one) => isAsked(one.answers)(note))])
}

// NOTE: an answer to an answer is nothing that the office writes: it stands by itself, rather than nowhere.
const isAsked =
  (id: string | null) =>
  (note: Note): boolean =>
    note.id === id && note.answers === null
