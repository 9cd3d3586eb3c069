import type { Context } from '#context'
import { eraseDue as erase } from '#mandate/retention/erase-due.ts'
import { atEachOffice } from './at-desk.ts'

export async function eraseDue(context: Context): Promise<void> {
  await atEachOffice(context, async (desk) => {
    const result = await erase(desk)
    if (result.ok && result.value.erased > 0)
      context.log.info({ mandate: desk.mandate, ...result.value }, 'submissions erased')
    return result
  })
}
