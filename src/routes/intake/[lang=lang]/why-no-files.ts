import type { Context } from '#context'
import { m } from '#messages'
import { fileRoomOf } from '#platform/files/file-room.ts'
import { hasRoomForFiles } from '#platform/files/room-left.ts'

/** What to say, where files would be added with a receipt, while none can be; null while they can. */
export const whyNoFiles = async ({ config }: Context): Promise<string | null> =>
  (await hasRoomForFiles(config.dataFolder, fileRoomOf(config).space)) ? null : m.intake_no_files_now()
