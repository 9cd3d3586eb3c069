import type { Queue } from '#mandate/inbox/list-queue.ts'
import { call } from '../call.ts'

const secondsBetweenLooks = 60

/** Of which list, and from where on. */
export type Asking = Record<string, string>

export const askQueue = (asking: Asking) => call<Queue>(`submissions?${new URLSearchParams(asking)}`)

/**
 * What has come meanwhile, each minute and whenever the tab is looked at again; a list that she asks for no more is left
 * alone. Returns how to stop.
 */
export function lookMeanwhile(asking: () => Asking, came: (now: Queue) => void): () => void {
  async function ask() {
    if (document.visibilityState !== 'visible') return
    const asked = asking()
    const listed = await askQueue(asked)
    if (listed.ok && JSON.stringify(asked) === JSON.stringify(asking())) came(listed.value)
  }
  const look = () => void ask()
  const timer = setInterval(look, secondsBetweenLooks * 1000)
  document.addEventListener('visibilitychange', look)
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', look)
  }
}
