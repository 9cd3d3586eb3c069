import type { ReturnTools } from '../../mandate/intake/return/return-state.ts'
import type { Voice } from '../../ui/intake/return/view.ts'
import type { Say } from '../words.ts'

/** What every part of the page speaks and reads with. */
export interface Parts {
  /** Of the list itself. */
  say: Say
  /** Of a receipt that is looked at. */
  voice: Voice
  tools: ReturnTools
}
