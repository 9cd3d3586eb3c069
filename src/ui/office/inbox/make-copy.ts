import type { SealedFile, SealedNote } from '#mandate/intake/payloads.ts'
import type { Result } from '#mandate/result.ts'
import { broke, call } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'
import { openFile } from './save-file.ts'
import { sealForOffice } from './write.ts'

/**
 * Of a file that came from a page without scripts: opened, copied without its metadata and sealed in this tab. The key
 * of the copy stands in a note to the epoch, which says whose hand made it.
 */
export async function makeCopy(desk: Unlocked, submission: string, file: SealedFile): Promise<Result<unknown>> {
  const { me } = desk
  const original = await openFile(file, () => undefined)
  if (!original.ok) return original
  let copy: SealedNote['copy'] | null
  try {
    const [{ sendCopy }, { SendControl }] = await Promise.all([
      import('../../../intake-client/files/send-file.ts'),
      import('../../../intake-client/files/send-control.ts')
    ])
    copy = await sendCopy(original.value, file.name, { control: new SendControl(), today: me.today, by: me.officer.id })
  } catch {
    return broke('file-not-sent')
  }
  if (!copy) return broke('copy-not-made')
  const note = await sealForOffice(desk, submission, { kind: 'copy-made', of: file.upload, copy })
  return call('submissions/note', { submission, ...note, uploads: [copy.upload] })
}
