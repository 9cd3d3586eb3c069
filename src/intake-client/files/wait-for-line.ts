import type { SendControl } from './send-control.ts'

/** Seconds between tries of a line that is lost: an hour costs some 120 of them. */
const waits = [0.5, 1, 2, 5, 10, 20, 30]

/** Until it is worth trying again: the wait is over, the device says that it is online, or she paused or gave up. */
export async function waitForLine(failures: number, control: SendControl): Promise<void> {
  control.waits(true)
  const seconds = waits[Math.min(failures, waits.length - 1)]!
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      stop()
      globalThis.removeEventListener?.('online', done)
      resolve()
    }
    const timer = setTimeout(done, seconds * 1000)
    const stop = control.onChange(done)
    globalThis.addEventListener?.('online', done)
  })
  await control.passes()
}
