import { workingReference } from '#mandate/communications/communication.ts'
import { series } from '../../format.ts'
import { isolated } from '../../isolated.ts'
import { kindName } from '../../letter-words.ts'

export interface DayLine {
  id: string
  path: string
  title: string
  says: string
  isOverdue: boolean
  /** Due after the week that is looked at, or on no day. */
  isLater: boolean
}
export interface DayGroup {
  code: string
  title: string
  lines: DayLine[]
  /** What there is besides, and where. */
  more: More[]
}
export interface More {
  path: string
  says: string
}

export const isLater = ({ dueOn }: { dueOn: string | null }, until: string): boolean => dueOn === null || dueOn > until

/** What the week's heading is true of, and what comes after it; groups with nothing in them are left out. */
export function soonAndLater(groups: readonly DayGroup[]): { soon: DayGroup[]; later: DayGroup[] } {
  const only = (later: boolean) =>
    groups
      .map((group) => ({
        ...group,
        lines: group.lines.filter((line) => line.isLater === later),
        more: later ? [] : group.more
      }))
      .filter(({ lines, more }) => lines.length > 0 || more.length > 0)
  return { soon: only(false), later: only(true) }
}

/** A letter by its reference; without one by its kind and the working one: two letters to a State are never called alike. */
export function titleOf({ reference, kind, slug }: { reference: string | null; kind: string; slug: string }): string {
  const working = workingReference(slug)
  return reference ?? series([kindName(kind, false), ...(working === null ? [] : [isolated(working)])])
}
