import type { SealedRequest } from '../mandate/intake/seal-submission.ts'
import type { Learned, Office, Work } from './office.ts'

export type Sent = { ok: true; on: string } | { ok: false; code: string; message?: string; field?: string | null }

/** What is told to her meanwhile. */
export type Progress = 'sealing' | 'working' | 'sending' | 'waiting-for-line' | 'busy' | 'new-keys'

export interface Sending {
  learn(): Promise<Learned>
  work(office: Office): Promise<Work>
  seal(office: Office): Promise<SealedRequest>
  post(body: string): Promise<Response>
  tell(progress: Progress): void
  /** Until there may be a line again. */
  wait(seconds: number): Promise<void>
}

/**
 * Until it is acknowledged, or refused for good: a lost line, a server that starts anew and keys that change
 * meanwhile are waited out. The same number and receipt go each time, so that it is filed once.
 */
export async function send({ learn, work, seal, post, tell, wait }: Sending): Promise<Sent> {
  let sealed: SealedRequest | null = null
  for (let failures = 0; ; failures++) {
    try {
      const learned = await learn()
      if (!learned.ok) return learned
      const { office } = learned
      if (sealed?.epoch !== office.epoch.number) {
        tell(sealed ? 'new-keys' : 'sealing')
        sealed = await seal(office).catch((cause: unknown) => {
          throw new SealingFailed(String(cause))
        })
      }
      tell('working')
      const done = await work(office)
      tell('sending')
      const answer = await post(JSON.stringify({ ...sealed, work: done }))
      const said = (await answer.json()) as {
        id?: string
        on?: string
        code?: string
        message?: string
        field?: string
      }
      if (answer.ok && said.id === sealed.id && said.on) return { ok: true, on: said.on }
      if (said.code === 'epoch-closed') continue
      if (answer.status >= 400 && answer.status < 500 && said.code)
        return { ok: false, code: said.code, message: said.message, field: said.field }
      tell('busy')
    } catch (error) {
      // All else is a line that was lost, at whichever word.
      if (error instanceof SealingFailed) throw error
      tell('waiting-for-line')
    }
    await wait(Math.min(30, 2 ** Math.min(failures, 5)))
  }
}

/** Not for want of a line: trying again would not help. */
export class SealingFailed extends Error {}
