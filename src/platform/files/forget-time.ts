import { utimes } from 'node:fs/promises'

/**
 * The file's times say the day and no more. What the kernel alone sets (when the inode changed) is made the
 * same for all files of a day by the nightly sweep, which touches them in no order.
 */
export async function forgetTime(path: string, day: string): Promise<void> {
  const midnight = new Date(`${day}T00:00:00Z`)
  await utimes(path, midnight, midnight)
}
