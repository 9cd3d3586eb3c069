import type { AnswerBlock } from '#mandate/inbox/list-answer-blocks.ts'
import type { Result } from '#mandate/result.ts'
import { call } from '../call.ts'

let known: readonly AnswerBlock[] | null = null

/** Those that this tab has been told: they are the operator's, and the same for every matter. */
export const blocksKnown = (): readonly AnswerBlock[] | null => known

/** Before what they stand in is shown: what came later would push the button away under her finger. */
export async function askBlocks(): Promise<Result<readonly AnswerBlock[]>> {
  if (known) return { ok: true, value: known }
  const listed = await call<AnswerBlock[]>('answer-blocks')
  if (listed.ok) known = listed.value
  return listed
}
