import type { Context } from '#context'
import { m } from '#messages'
import { takesNoFiles } from '#platform/files/file-room.ts'

/** What to say, where files would be added with a receipt, while none can be; null while they can. */
export const whyNoFiles = async ({ config }: Context): Promise<string | null> =>
  (await takesNoFiles(config)) ? m.intake_no_files_now() : null
