import { commitmentEntries } from '../commitments/entries.ts'
import type { EntryKind } from '../entries/entry-kind.ts'
import { dueEntries } from '../due/entries.ts'
import { lawEntries } from '../laws/entries.ts'
import { protectionEntries as instrumentEntries } from '../laws/protection/entries.ts'
import { principleEntries } from '../principles/entries.ts'
import { protectionEntries } from '../protection/entries.ts'
import { recommendationEntries } from '../recommendations/entries.ts'
import { resolutionEntries } from '../resolutions/entries.ts'
import { visitEntries } from '../visits/entries.ts'
import { stateEntries } from '../visits/state-entries.ts'

/** Every kind of entry by the register that it is brought to; a room that takes entries adds a line. */
export const entryRegisters: readonly { register: string; kinds: readonly EntryKind[] }[] = [
  { register: 'recommendations', kinds: recommendationEntries },
  { register: 'visits', kinds: [...visitEntries, ...stateEntries] },
  { register: 'laws', kinds: lawEntries },
  { register: 'protection', kinds: [...instrumentEntries, ...principleEntries] },
  { register: 'protective-work', kinds: protectionEntries },
  { register: 'resolutions', kinds: resolutionEntries },
  { register: 'commitments', kinds: commitmentEntries },
  { register: 'calendar', kinds: dueEntries }
]
export const entryKinds: readonly EntryKind[] = entryRegisters.flatMap(({ kinds }) => kinds)

const byKind = new Map(entryKinds.map((one) => [one.kind, one]))
export const kindOf = (kind: string): EntryKind | null => byKind.get(kind) ?? null
