import type { Context } from '#context'
import { sweepDesks as sweep } from '#mandate/intake/desk/sweep-desks.ts'
import { systemDesk } from './at-desk.ts'

export async function sweepDesks(context: Context): Promise<void> {
  const result = await sweep(systemDesk(context))
  if (result.ok && result.value.erased > 0) context.log.info(result.value, 'desks of organisations erased')
}
