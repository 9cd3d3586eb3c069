import type { Context } from '#context'
import { forgetEndedSessions } from '#mandate/corner/forget-ended-sessions.ts'
import { forgetEnded as forget } from '#mandate/people/forget-ended.ts'
import { systemDesk } from './at-desk.ts'

export async function forgetEnded(context: Context): Promise<void> {
  const desk = { ...systemDesk(context), now: context.now() }
  await forget(desk)
  await forgetEndedSessions(desk)
}
