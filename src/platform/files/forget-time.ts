import { utimes } from 'node:fs/promises'

/**
 * The file's times say the day and no more: midnight as it comes, another hour where one stands for something. What the
 * kernel alone sets is made the same for all files of a day by the nightly sweep, which takes them in no order.
 */
export async function forgetTime(path: string, day: string, hour: '00' | '12' = '00'): Promise<void> {
  const time = new Date(`${day}T${hour}:00:00Z`)
  await utimes(path, time, time)
}
