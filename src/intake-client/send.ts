import type { SealedRequest } from '../mandate/intake/seal-submission.ts'
import { fromBase64url } from '../platform/sealing/bytes.ts'
import { Stopped } from '../platform/sealing/proof-of-work.ts'
import { bytesOf, moreWork } from '../platform/work/text-classes.ts'
import { fingerprintOf, type Fingerprint } from '../platform/sealing/fingerprint.ts'
import { asksForWork } from './asks-for-work.ts'
import type { Learned, Office, Work } from './office.ts'

export type Sent =
  /** print: of what is kept; null where an earlier try, sealed to other keys, may be what is kept. */
  | { ok: true; on: string; print: Fingerprint | null }
  | { ok: false; code: string; message?: string; field?: string | null }

/** What is told to her meanwhile. */
export type Progress =
  | 'sealing'
  | 'working'
  | 'working-long'
  | 'sending'
  | 'waiting-for-line'
  | 'busy'
  | 'full'
  | 'later'
  | 'new-keys'
  | 'unsure'

export interface Sending {
  learn(): Promise<Learned>
  /** @param bytes of what is sealed: a long text takes more */
  work(office: Office, bytes: number): Promise<Work>
  seal(office: Office): Promise<SealedRequest>
  post(body: string): Promise<Response>
  /**
   * @param mayStop nothing of it can have arrived yet, so that she may still change it.
   * @param seconds until it is sent again, where that is longer than a moment
   */
  tell(progress: Progress, mayStop: boolean, seconds?: number): void
  /** She wants to change something: nothing more is posted. */
  stop: AbortSignal
  /** Until there may be a line again. */
  wait(seconds: number): Promise<void>
}

/**
 * Until it is acknowledged, or refused for good: a lost line, a server that starts anew and keys that change
 * meanwhile are waited out. The same number and receipt go each time, so that it is filed once. Once a try went
 * without an answer it may have arrived, and then the server would keep that first one: it can't be stopped any more.
 */
export async function send({ learn, work, seal, post, tell, wait, stop }: Sending): Promise<Sent> {
  let sealed: SealedRequest | null = null
  let sealings = 0
  let unsure = false
  let worked = 0
  for (let failures = 0; ; failures++) {
    if (stop.aborted) return { ok: false, code: 'stopped' }
    let posted = false
    try {
      const learned = await learn()
      if (!learned.ok) return learned
      const { office } = learned
      if (sealed?.epoch !== office.epoch.number) {
        tell(sealed ? 'new-keys' : 'sealing', !unsure)
        sealings++
        sealed = await seal(office).catch((cause: unknown) => {
          throw new SealingFailed(String(cause))
        })
      }
      const bytes = bytesOf(sealed.body)
      tell(moreWork(bytes) > 0 ? 'working-long' : 'working', !unsure)
      const done = await work(office, bytes)
      if (stop.aborted) return { ok: false, code: 'stopped' }
      tell('sending', false)
      posted = true
      const answer = await post(JSON.stringify({ ...sealed, work: done }))
      const said = (await answer.json()) as {
        id?: string
        on?: string
        code?: string
        message?: string
        field?: string
      }
      if (answer.ok && said.id === sealed.id && said.on) {
        const isThis = answer.status === 201 || sealings === 1
        return { ok: true, on: said.on, print: isThis ? fingerprintOf(fromBase64url(sealed.body)) : null }
      }
      if (said.code === 'epoch-closed') continue
      if (asksForWork(answer, worked)) {
        worked++
        continue
      }
      if (answer.status >= 400 && answer.status < 500 && said.code)
        return { ok: false, code: said.code, message: said.message, field: said.field }
      const until = answer.status === 507 && secondsOf(answer)
      if (until && (said.code === 'no-room' || said.code === 'no-room-yet')) {
        tell(said.code === 'no-room' ? 'full' : 'later', !unsure, until)
        await wait(until)
        continue
      }
      unsure ||= said.code !== 'busy'
      tell('busy', !unsure)
    } catch (error) {
      // All else is a line that was lost, at whichever word.
      if (error instanceof SealingFailed) throw error
      if (error instanceof Stopped) return { ok: false, code: 'stopped' }
      unsure ||= posted
      tell(unsure ? 'unsure' : 'waiting-for-line', !unsure)
    }
    await wait(Math.min(30, 2 ** Math.min(failures, 5)))
  }
}

/** When the office says that there will be room. */
const secondsOf = ({ headers }: Response) => Number(headers.get('retry-after'))

/** Not for want of a line: trying again would not help. */
export class SealingFailed extends Error {}
