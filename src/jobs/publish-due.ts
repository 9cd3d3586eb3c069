import type { Context } from '#context'
import { publishDue as publish } from '#mandate/communications/publish-due.ts'
import { systemDesk } from './at-desk.ts'

export async function publishDue(context: Context): Promise<void> {
  const result = await publish(systemDesk(context))
  if (result.ok && result.value.published > 0)
    context.log.info({ published: result.value.published }, 'letters and replies are public')
}
