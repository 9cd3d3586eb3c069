import type { Context } from '#context'
import { eraseDue as erase } from '#mandate/retention/erase-due.ts'
import { systemDesk } from './at-desk.ts'

export async function eraseDue(context: Context): Promise<void> {
  const result = await erase(systemDesk(context))
  if (result.ok && result.value.erased > 0) context.log.info(result.value, 'submissions erased')
}
