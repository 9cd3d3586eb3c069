import type { Context } from '#context'
import { destroyEpochs as destroy } from '#mandate/retention/destroy-epochs.ts'
import { atEachOffice } from './at-desk.ts'

export async function destroyEpochs(context: Context): Promise<void> {
  await atEachOffice(context, async (desk) => {
    const result = await destroy(desk)
    if (result.ok && result.value.destroyed.length > 0)
      context.log.info({ mandate: desk.mandate, ...result.value }, 'secrets of epochs destroyed')
    return result
  })
}
