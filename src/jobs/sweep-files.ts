import type { Context } from '#context'
import { sweepUploads } from '#mandate/intake/sweep-uploads.ts'
import { makePlaces } from '#platform/files/places.ts'
import { systemDesk } from './at-desk.ts'

export async function sweepFiles(context: Context): Promise<void> {
  const result = await sweepUploads(systemDesk(context), await makePlaces(context.config.dataFolder))
  if (!result.ok) return
  const { missing, removed, unclaimed } = result.value
  if (missing > 0) context.log.error({ count: missing }, 'impossible: a part of a file is on record and not there')
  if (removed + unclaimed > 0) context.log.info({ removed, unclaimed }, 'files swept')
}
