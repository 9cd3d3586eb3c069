import { appendEvents } from '#platform/event-log.ts'
import { happened, type Desk } from '../communications/desk.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import type { FollowUpKind } from './follow-up.ts'
import { onLetter } from './on-letter.ts'
import { takeBackInput } from './schemas.ts'
import { endStep, findStep } from './store.server.ts'

/** It was a slip: it stands no more, and stays to be read with who took it back and when. What it replaced does not come back. */
export async function takeBackStep(desk: Desk, input: unknown): Promise<Result<{ kind: FollowUpKind }>> {
  const read = readInput(takeBackInput, input)
  if (!read.ok) return read
  const { step: asked, words = null } = read.value
  return onLetter(desk, read.value.letter, 'take-back-follow-up', async (trx, { id: of, mandate, slug }) => {
    const step = await findStep(trx, of, asked)
    if (!step) return refused('follow-up-not-found', 'step')
    if (step.ended !== null) return refused('changed-meanwhile', 'step')
    await endStep(trx, step.id, { how: 'struck', on: desk.today, by: desk.actor.id, words })
    const told = { letter: slug, step: step.id, kind: step.kind }
    await appendEvents(trx, [happened(desk, 'follow-up-taken-back', { kind: 'letter', id: of, mandate }, told)])
    return done({ kind: step.kind })
  })
}
