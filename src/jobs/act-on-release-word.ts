import type { Context } from '#context'
import { actOnWord } from '#mandate/releases/act-on-word.ts'
import { systemDesk } from './at-desk.ts'

/** What an officer signed of a release is done by a role that may; who signed, it sees for itself. */
export async function actOnReleaseWord(context: Context, payload: unknown): Promise<void> {
  const { id } = payload as { id: string }
  const result = await actOnWord(systemDesk(context), id)
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
  const { mandate, refused } = result.value
  if (refused.length > 0) context.log.warn({ mandate, refused }, 'a word on a release was refused')
}
