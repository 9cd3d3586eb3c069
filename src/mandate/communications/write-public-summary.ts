import { appendEvents } from '#platform/event-log.ts'
import { whyChangedMeanwhile } from '../changed-meanwhile.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { happened, inTransaction, type Desk } from './desk.ts'
import { loadReply } from './load.ts'
import { isInOffice } from './machines.ts'
import { publicSummaryInput } from './reply-schemas.ts'
import { holdLetters } from './letters.store.server.ts'
import { findReply, updatePublicSummary } from './replies.store.server.ts'

/**
 * Beside it nothing of what a State answered is public: it alone speaks, as a letter's public version does. Once the
 * reply is proposed, on its way or public, two have agreed to what the public reads of it. A name that was taken out since
 * she began does not come back by it.
 */
export async function writePublicSummary(desk: Desk, input: unknown): Promise<Result<{ publication: string }>> {
  const read = readInput(publicSummaryInput, input)
  if (!read.ok) return read
  const { publicSummary, was: madeFrom } = read.value
  const loaded = await loadReply(desk, desk.db, read.value.reply, 'mark-reply')
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, loaded.value.letters)
    const { id, mandate, publication, publicText } = (await findReply(trx, loaded.value.id))!
    if (!isInOffice(publication)) return refused('release-begun', 'reply')
    const said = { field: 'publicSummary', madeFrom, stands: publicText ?? '', becomes: publicSummary }
    const stale = whyChangedMeanwhile([said])
    if (stale) return stale
    await updatePublicSummary(trx, id, publicSummary)
    await appendEvents(trx, [happened(desk, 'public-summary-written', { kind: 'reply', id, mandate }, {})])
    return done({ publication })
  })
}
