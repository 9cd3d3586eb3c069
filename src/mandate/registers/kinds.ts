import { commitmentEntries } from '../commitments/entries.ts'
import { recommendationEntries } from '../recommendations/entries.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { resolutionEntries } from '../resolutions/entries.ts'
import { lawEntries } from '../laws/entries.ts'
import { visitEntries } from '../visits/entries.ts'
import { stateEntries } from '../visits/state-entries.ts'
import { protectionEntries } from '../laws/protection/entries.ts'

/** Every kind of entry; a room that takes entries adds a line. */
export const entryKinds: readonly EntryKind[] = [
  ...commitmentEntries,
  ...recommendationEntries,
  ...resolutionEntries,
  ...lawEntries,
  ...protectionEntries,
  ...visitEntries,
  ...stateEntries
]

const byKind = new Map(entryKinds.map((one) => [one.kind, one]))
export const kindOf = (kind: string): EntryKind | null => byKind.get(kind) ?? null
