import { solve } from '../../platform/sealing/proof-of-work.ts'
import type { SendControl } from './send-control.ts'
import { SendRefused } from './send-refused.ts'
import { waitForLine } from './wait-for-line.ts'

interface Told {
  arrived?: number[]
  code?: string
  challenge?: { text: string; bits: number }
}

/** What is asked for before a file is declared; it serves for all of one report, and is done again when it is spent. */
const work = new Map<string, { challenge: string; nonce: string }>()
let working: Promise<void> = Promise.resolve()

/** One after the other: two files that are declared at once need it once. */
function doWorkFor(endpoint: string, { text, bits }: { text: string; bits: number }): Promise<void> {
  const before = work.get(endpoint)
  working = working.then(async () => {
    if (work.get(endpoint) === before) work.set(endpoint, { challenge: text, nonce: await solve(text, bits) })
  })
  return working
}

/** Work that was done is taken; a server that asks for more and more is one in trouble, and is waited for. */
const mostWorked = 5

export interface Declaration {
  id: string
  bytes: number
  parts: number
}

/** Tells the server what will come, as often as it takes. @returns which parts are there already */
export async function declare(
  endpoint: string,
  declaration: Declaration,
  control: SendControl
): Promise<ReadonlySet<number>> {
  // NOTE: apart from the tries of a line that is lost: after an hour without one the work is still asked for and done.
  let worked = 0
  for (let failures = 0; ; failures++) {
    await control.passes()
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...declaration, ...(work.get(endpoint) && { work: work.get(endpoint) }) }),
      // The way in has no cookie; the office, from which an officer files for someone, has its session.
      credentials: 'same-origin'
    }).catch(() => null)
    const told = (await answer?.json().catch(() => null)) as Told | null | undefined
    if (answer?.ok && told?.arrived) return new Set(told.arrived)
    if (answer?.status === 428 && told?.challenge && worked++ < mostWorked) {
      await doWorkFor(endpoint, told.challenge)
      continue
    }
    if (answer?.status === 507) throw new SendRefused('no-space')
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      throw new SendRefused(told?.code === 'upload-closed' ? 'upload-closed' : 'upload-refused')
    await waitForLine(failures, control)
  }
}
