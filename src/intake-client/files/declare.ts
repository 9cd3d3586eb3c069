import type { SendControl } from './send-control.ts'
import { SendRefused } from './send-refused.ts'
import { waitForLine } from './wait-for-line.ts'

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
  for (let failures = 0; ; failures++) {
    await control.passes()
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(declaration),
      // The way in has no cookie; the office, from which an officer files for someone, has its session.
      credentials: 'same-origin'
    }).catch(() => null)
    const told = (await answer?.json().catch(() => null)) as { arrived?: number[]; code?: string } | null | undefined
    if (answer?.ok && told?.arrived) return new Set(told.arrived)
    if (answer && answer.status >= 400 && answer.status < 500 && answer.status !== 429)
      throw new SendRefused(told?.code === 'upload-closed' ? 'upload-closed' : 'upload-refused')
    await waitForLine(failures, control)
  }
}
