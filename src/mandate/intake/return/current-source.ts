import { verifyAction } from '#platform/sealing/actions.ts'
import type { SealedAddition, SealedSubmission } from '../payloads.ts'

export interface OpenedAddition {
  id: string
  /** As the server keeps it beside the sealed body. */
  nonce: string
  /** What was under the seal: a statement signed by her, if it is hers. */
  statement: unknown
}

export interface ReadAdditions {
  /** Whom the office writes to now. */
  source: SealedSubmission['source']
  /** The day on which she burnt her receipt: nothing reaches her from then on. */
  burntOn: string | null
  /** In the order that they came; null is one that she did not write: it carries no good signature of hers. */
  additions: { id: string; addition: SealedAddition | null }[]
}

/**
 * In an officer's browser: what she added, each checked against her key, which the submission itself holds, so that
 * the server can put nothing in her mouth. Where she changed her receipt, the next ones are checked against the new
 * key: a change is itself signed with the old one.
 */
export function readAdditions(
  { source, lookupHash }: Pick<SealedSubmission, 'source' | 'lookupHash'>,
  opened: readonly OpenedAddition[]
): ReadAdditions {
  const read = new Map<string, SealedAddition>()
  let now = { source, lookupHash }
  let burntOn: string | null = null
  // NOTE: kept to the day, they come in no order within one. A change is found by following keys, not rows.
  for (;;) {
    const { verifyKey } = now.source
    let next: typeof now | null = null
    for (const { id, nonce, statement } of opened) {
      if (read.has(id)) continue
      const action = verifyAction(statement, { verifyKey, lookupHash: now.lookupHash, nonce })
      const addition = action?.addition as SealedAddition | undefined
      if (!addition) continue
      read.set(id, addition)
      if (addition.kind === 'burn') burntOn = addition.on
      if (addition.kind === 'change' && addition.source && addition.lookupHash)
        next = { source: addition.source, lookupHash: addition.lookupHash }
    }
    if (!next) break
    now = next
  }
  return { source: now.source, burntOn, additions: opened.map(({ id }) => ({ id, addition: read.get(id) ?? null })) }
}
