import type { Day } from '../calendar.ts'
import type { SealedNote } from '../intake/payloads.ts'
import { isStage, stageAfter, stages, type Stage } from '../intake/stages.ts'
import { addWorkingDays } from '../working-days.ts'

/** What she is told to expect, and by which day; no day where it hangs on her. */
export interface Promised {
  what: string
  by: Day | null
}

export interface LastTold {
  stage: Stage
  on: Day
  /** False while the office has written nothing, and her page says by itself that it has arrived. */
  byOffice: boolean
  next: Promised | null
  /** The day of a message or question that came after that stage. */
  writtenSince: Day | null
}

export interface ToldNote {
  on: Day
  /** Its place among what was left for her. */
  number: number | null
  note: SealedNote
}

export function promiseOf(stage: Stage, on: Day): Promised | null {
  const { next } = stages[stage]
  if (!next) return null
  return { what: next.what, by: next.withinWorkingDays === null ? null : addWorkingDays(on, next.withinWorkingDays) }
}

/** What the office wrote to her, as it stands among its notes. */
export const isToSource = ({ kind }: SealedNote): boolean =>
  kind === 'stage-told' || kind === 'message-sent' || kind === 'question-sent'

/** What stands under her receipt now. The day that she was promised is the one that was sealed with it, if one was. */
export function lastTold(notes: readonly ToldNote[], receivedOn: Day): LastTold {
  const told = notes
    .filter(({ note }) => isToSource(note))
    .toSorted((a, b) => a.on.localeCompare(b.on) || (a.number ?? 0) - (b.number ?? 0))
  const at = told.findLastIndex(({ note }) => note.kind === 'stage-told' && isStage(note.stage))
  const writtenSince = told.slice(at + 1).at(-1)?.on ?? null
  const last = told[at]
  // Her page says so by itself: of a message that is no stage, that it is read since then.
  if (!last) {
    const stage = stageAfter(null, writtenSince !== null)
    const on = writtenSince ?? receivedOn
    return { stage, on, byOffice: writtenSince !== null, next: promiseOf(stage, on), writtenSince: null }
  }
  const stage = last.note.stage as Stage
  const next = promiseOf(stage, last.on)
  return {
    stage,
    on: last.on,
    byOffice: true,
    next: next && { ...next, by: last.note.by ?? next.by },
    writtenSince
  }
}

/** The day itself is in time. */
export function promiseState({ next }: LastTold, today: Day): 'none' | 'waiting' | 'due' | 'overdue' {
  if (!next?.by) return 'none'
  if (next.by === today) return 'due'
  return next.by < today ? 'overdue' : 'waiting'
}
