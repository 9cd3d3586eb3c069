import { mergeEntries, type DeskEntry } from '../../mandate/intake/desk/desk-list.ts'
import {
  changeWords,
  comeToDesk,
  deleteDesk,
  keepEntries,
  openNewDesk,
  type CameToDesk,
  type Desk,
  type DeskKeeper,
  type Written
} from '../../mandate/intake/desk/use-desk.ts'
import type { Receipt } from '../../platform/sealing/receipt/make-receipt.ts'
import { NoRoom } from '../line.ts'

export type Kept = 'kept' | 'changed' | 'no-line' | 'no-room' | 'nothing' | 'damaged' | 'closed'

/** The desk that is open on this page: as it is kept, and as she has it before her. */
export interface DeskSession {
  desk(): Desk | null
  entries(): readonly DeskEntry[]
  /** What she did stands here from now on, whether or not it is kept yet. */
  edit(entries: readonly DeskEntry[]): void
  /** Something that she did is not kept yet. */
  unsaved(): boolean
  open(receipt: Receipt): Promise<CameToDesk>
  begin(receipt: Receipt, carried: readonly DeskEntry[]): Promise<Kept>
  /** The list as she has it before her. */
  keep(): Promise<Kept>
  /** Another window has kept something else, and the two were not brought together yet. */
  isBehind(): boolean
  /** After `changed`: both lists as one, which is then kept. */
  bringTogether(): Promise<Kept>
  change(next: Receipt): Promise<Kept>
  remove(): Promise<Kept>
  /** After `no-room`: in how many seconds it is worth trying again. */
  roomIn(): number
  /** Nothing of it is left on this page. */
  close(): void
}

export function openSession(keeper: DeskKeeper): DeskSession {
  let desk: Desk | null = null
  let theirs: Desk | null = null
  let mine: readonly DeskEntry[] = []
  const tried = new Set<string>()

  let roomIn = 0

  // What comes back once the list was closed is held by nobody.
  let opened = 0

  const hold = (next: Desk): 'kept' => {
    desk = next
    theirs = null
    return 'kept'
  }
  const close = () => {
    opened++
    desk = theirs = null
    mine = []
    tried.clear()
  }
  const unsaved = () => desk !== null && mine !== desk.list.entries
  /** What comes of asking; a line that was lost is said, and nothing of hers is lost with it. */
  async function ask(work: () => Promise<Written>): Promise<Kept> {
    const at = opened
    try {
      const written = await work()
      if (at !== opened) return 'nothing'
      if (written.ok) return hold(written.desk)
      if (written.reason === 'changed') theirs = written.theirs
      return written.reason
    } catch (error) {
      if (!(error instanceof NoRoom)) return 'no-line'
      roomIn = error.seconds
      return 'no-room'
    }
  }
  const keep = () => ask(() => keepEntries(desk!, mine, keeper, tried))
  return {
    desk: () => desk,
    entries: () => mine,
    edit: (entries) => void (mine = entries),
    unsaved,
    async open(receipt) {
      const at = opened
      const found = await comeToDesk(receipt, keeper)
      if (found.ok && at === opened) {
        hold(found.desk)
        mine = found.desk.list.entries
      }
      return found
    },
    async begin(receipt, carried) {
      const begun = await ask(() => openNewDesk(receipt, keeper))
      if (begun !== 'kept') return begun
      tried.clear()
      mine = carried.length > 0 ? carried : desk!.list.entries
      return unsaved() ? keep() : begun
    },
    keep,
    roomIn: () => roomIn,
    isBehind: () => theirs !== null,
    bringTogether() {
      if (theirs) {
        mine = mergeEntries(desk!.list.entries, mine, theirs.list.entries)
        hold(theirs)
      }
      return keep()
    },
    async change(next) {
      const before = unsaved()
      const came = await ask(() => changeWords(desk!, next, keeper))
      if (came === 'kept' && !before) mine = desk!.list.entries
      return came
    },
    async remove() {
      try {
        const gone = await deleteDesk(desk!, keeper)
        if (gone.ok) {
          close()
          return 'kept'
        }
        if (gone.reason === 'changed') theirs = gone.theirs
        return gone.reason
      } catch {
        return 'no-line'
      }
    },
    close
  }
}
