import type { Context } from '#context'
import { sendQuestion } from '#mandate/institutions-asked/send-question.ts'
import { systemDesk } from './at-desk.ts'

/** What officers signed that an institution is asked goes by a role that may; who signed, it sees for itself. */
export async function sendQuestionJob(context: Context, payload: unknown): Promise<void> {
  const { id } = payload as { id: string }
  const result = await sendQuestion(systemDesk(context), id)
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
  const { mandate, refused } = result.value
  if (refused.length > 0) context.log.warn({ mandate, refused }, 'a question to an institution was stopped')
}
