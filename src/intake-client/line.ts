import type { EpochStatement } from '../platform/sealing/epochs.ts'
import { bytesOf } from '../platform/work/text-classes.ts'
import { asksForWork } from './asks-for-work.ts'
import { doWork } from './office.ts'

interface OfficeTold {
  instance: string
  statements: EpochStatement[]
  today: string
  challenge: { text: string; bits: number }
}

/** What the office says of itself now; null while it takes nothing in. Throws when there is no line. */
export async function askOffice(lang: string): Promise<OfficeTold | null> {
  const answer = await fetch(`/${lang}/epoch.json`, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
  const told = (await answer.json()) as OfficeTold & { open: boolean }
  return told.open ? told : null
}

/** There is no room for it now: nothing of it was kept. */
export class NoRoom extends Error {
  /** Until it is worth trying again. */
  readonly seconds: number
  constructor(seconds: number) {
    super('The office has no room.')
    this.seconds = seconds
  }
}

/** Throws when there is no line, or the office is busy; NoRoom where it says when there will be some. */
export const post = async (path: string, body: object): Promise<Uint8Array> => read(await ask(path, body))

/** The same, with the work that is asked of whoever brings something. */
export async function postWorked(lang: string, path: string, body: { body?: unknown }): Promise<Uint8Array> {
  for (let worked = 0; ; worked++) {
    const office = await askOffice(lang)
    if (!office) throw new Error('The office takes nothing in.')
    const answer = await ask(path, { ...body, work: await doWork(office, bytesOf(body.body)) })
    if (!asksForWork(answer, worked)) return read(answer)
  }
}

const ask = (path: string, body: object): Promise<Response> =>
  fetch(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    cache: 'no-store'
  })

async function read(answer: Response): Promise<Uint8Array> {
  const until = answer.status === 507 && Number(answer.headers.get('retry-after'))
  if (until) throw new NoRoom(until)
  if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}
