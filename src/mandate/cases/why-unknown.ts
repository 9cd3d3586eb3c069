import type { Trx } from '#platform/db.ts'
import { refused } from '../result.ts'
import { unknownStates, unknownTags, type Tag } from './cases.store.server.ts'

/** The refusal of a State or a tag that there is none of; null where all are known. */
export async function whyUnknown(
  trx: Trx,
  { states = [], tags = [] }: { states?: readonly string[]; tags?: readonly Tag[] }
) {
  const [state] = await unknownStates(trx, states)
  if (state) return refused('unknown-state', 'states', { value: state })
  const [tag] = await unknownTags(trx, tags)
  return tag ? refused('unknown-tag', 'tags', { value: tag }) : null
}
