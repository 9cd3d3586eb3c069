import type { Context } from '#context'
import { forgetEnded as forget } from '#mandate/people/forget-ended.ts'
import { systemDesk } from './at-desk.ts'

export async function forgetEnded(context: Context): Promise<void> {
  await forget({ ...systemDesk(context), now: context.now() })
}
