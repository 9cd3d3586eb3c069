import { canonicalJson } from '#platform/canonical-json.ts'
import { utf8 } from '#platform/sealing/bytes.ts'
import type { Day } from '../../calendar.ts'
import { deskClasses, deskLimits } from './desk-limits.ts'

export interface DeskEntry {
  /** Its sixteen bytes, as base64url: what the list is keyed by. */
  receipt: string
  label: string
  /** The day of filing, where she noted it. */
  on: Day | null
  note: string
}

/** What is sealed: the server learns of it a size class and nothing more. */
export interface DeskList {
  v: 1
  /** Counts up with each change: a server that shows an older list than this page has seen is found out. */
  edition: number
  /** The day of the last change. */
  on: Day
  entries: readonly DeskEntry[]
}

export const emptyList = (on: Day): DeskList => ({ v: 1, edition: 0, on, entries: [] })

export const findEntry = (entries: readonly DeskEntry[], receipt: string): DeskEntry | undefined =>
  entries.find((entry) => entry.receipt === receipt)

export const unfit = ['no-label', 'there-already', 'too-many', 'no-room'] as const
export type Unfit = (typeof unfit)[number]

/** The newest first. */
export function addEntry(entries: readonly DeskEntry[], entry: DeskEntry): readonly DeskEntry[] | Unfit {
  if (!entry.label) return 'no-label'
  if (findEntry(entries, entry.receipt)) return 'there-already'
  return fitting([entry, ...entries])
}

export function changeEntry(
  entries: readonly DeskEntry[],
  receipt: string,
  change: Partial<DeskEntry>
): readonly DeskEntry[] | Unfit {
  if (change.label === '') return 'no-label'
  return fitting(entries.map((entry) => (entry.receipt === receipt ? { ...entry, ...change } : entry)))
}

export const removeEntry = (entries: readonly DeskEntry[], receipt: string): readonly DeskEntry[] =>
  entries.filter((entry) => entry.receipt !== receipt)

/** At the place where it was. */
export function putBack(entries: readonly DeskEntry[], entry: DeskEntry, at: number): readonly DeskEntry[] | Unfit {
  if (findEntry(entries, entry.receipt)) return 'there-already'
  return fitting([...entries.slice(0, at), entry, ...entries.slice(at)])
}

/**
 * Two lists that were both made of `base`, here and in another window: what was added in either is in, what was
 * taken out of one goes unless the other changed it, and of a label that both changed neither is lost.
 */
export function mergeEntries(
  base: readonly DeskEntry[],
  mine: readonly DeskEntry[],
  theirs: readonly DeskEntry[]
): readonly DeskEntry[] {
  const added = mine.filter(({ receipt }) => !findEntry(theirs, receipt))
  const ofMine = added.filter((entry) => {
    const before = findEntry(base, entry.receipt)
    return !before || !isSame(before, entry)
  })
  const ofTheirs = theirs.flatMap((entry) => {
    const before = findEntry(base, entry.receipt)
    const here = findEntry(mine, entry.receipt)
    if (here) return [mergeEntry(before, here, entry)]
    return before && isSame(before, entry) ? [] : [entry]
  })
  return [...ofMine, ...ofTheirs]
}

function mergeEntry(base: DeskEntry | undefined, mine: DeskEntry, theirs: DeskEntry): DeskEntry {
  if (isSame(mine, theirs) || (base && isSame(base, theirs))) return mine
  if (base && isSame(base, mine)) return theirs
  const [label, note] = [pick(base?.label, mine.label, theirs.label), pick(base?.note, mine.note, theirs.note)]
  const notes = [note.chosen, note.other, label.other].filter(Boolean)
  return { receipt: mine.receipt, label: label.chosen, on: mine.on ?? theirs.on, note: notes.join(' · ') }
}

/** Of two texts the one that was changed; where both were, hers of this window, and the other beside it. */
function pick(base: string | undefined, mine: string, theirs: string): { chosen: string; other: string } {
  if (mine === theirs || theirs === base) return { chosen: mine, other: '' }
  return mine === base ? { chosen: theirs, other: '' } : { chosen: mine, other: theirs }
}

const isSame = (a: DeskEntry, b: DeskEntry) => canonicalJson(a) === canonicalJson(b)

function fitting(entries: readonly DeskEntry[]): readonly DeskEntry[] | Unfit {
  if (entries.length > deskLimits.receipts) return 'too-many'
  return fits(entries) ? entries : 'no-room'
}

/** Whether it is sealed at all: together with its signature, in the largest class. */
export const fits = (entries: readonly DeskEntry[]): boolean =>
  utf8(JSON.stringify(entries)).length <= Math.max(...deskClasses) - besides

const besides = 1024

/** Null for what is of no known shape. No schema library: her device loads this. */
export function readList(value: unknown): DeskList | null {
  const { v, edition, on, entries } = (value ?? {}) as Partial<DeskList>
  if (v !== 1 || !Number.isInteger(edition) || !isDayText(on) || !Array.isArray(entries)) return null
  const read = entries.map(readEntry)
  if (read.some((entry) => entry === null)) return null
  return { v, edition: edition as number, on, entries: read as DeskEntry[] }
}

function readEntry(value: unknown): DeskEntry | null {
  const { receipt, label, on, note } = (value ?? {}) as Partial<DeskEntry>
  if (typeof receipt !== 'string' || !/^[\w-]{22}$/.test(receipt)) return null
  if (typeof label !== 'string' || typeof note !== 'string' || (on !== null && !isDayText(on))) return null
  return { receipt, label, on, note }
}

const isDayText = (value: unknown): value is Day => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
