import type { Context } from '#context'
import { sweepFiles } from './sweep-files.ts'

/** The files of what was erased leave the disk at once; what its rows leave in the tables' files goes that night. */
export async function finishErasure(context: Context): Promise<void> {
  await sweepFiles(context)
}
