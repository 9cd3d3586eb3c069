import * as Y from 'yjs'
import { toBase64url } from '#platform/sealing/bytes.ts'
import type { Unsent } from '../unsent.ts'

export interface Batch {
  id: string
  update: Uint8Array
  /** NOTE: sealed once: sent again it is the same, and kept once. */
  body: string | null
}

/** What was written and is not known to be there yet; what of it is in no batch, and the batch on its way, which keeps its number. */
export function outgoing(unsent: Unsent<string>) {
  let fresh: Uint8Array[] = []
  let batch: Batch | null = null

  const waiting = () => [...(batch ? [batch.update] : []), ...fresh]
  function keep() {
    const all = waiting()
    unsent.keep(all.length > 0 ? toBase64url(Y.mergeUpdates(all)) : null)
  }

  return {
    isEmpty: () => waiting().length === 0,
    add(update: Uint8Array) {
      fresh.push(update)
      keep()
    },
    /** What was kept in this tab before, and is kept there still. */
    goOn(update: Uint8Array) {
      fresh.push(update)
    },
    /** The one to be sent now. */
    next(): Batch {
      if (batch) return batch
      batch = { id: crypto.randomUUID(), update: Y.mergeUpdates(fresh), body: null }
      fresh = []
      return batch
    },
    arrived() {
      batch = null
      keep()
    },
    /** The epoch ended on the way: sealed anew, to the next one. */
    sealAnew() {
      if (batch) batch.body = null
    },
    letGo() {
      fresh = []
      batch = null
      keep()
    }
  }
}

/** Whether it is sent again by itself; anything else is an answer. */
export const isPassing = (code: string): boolean =>
  ['no-connection', 'server-failed', 'case-epoch-closed', 'signed-out', 'locked', 'try-later'].includes(code)
