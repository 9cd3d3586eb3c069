import type { EpochStatement } from '../platform/sealing/epochs.ts'
import { solve } from '../platform/sealing/proof-of-work.ts'
import { bytesOf, moreWork } from '../platform/work/text-classes.ts'

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
export async function post(path: string, body: object): Promise<Uint8Array> {
  const answer = await fetch(path, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    cache: 'no-store'
  })
  const until = answer.status === 507 && Number(answer.headers.get('retry-after'))
  if (until) throw new NoRoom(until)
  if (!answer.ok) throw new Error(`The office answered ${answer.status}.`)
  return new Uint8Array(await answer.arrayBuffer())
}

/** The same, with the work that is asked of whoever brings something. */
export async function postWorked(lang: string, path: string, body: { body?: unknown }): Promise<Uint8Array> {
  const office = await askOffice(lang)
  if (!office) throw new Error('The office takes nothing in.')
  const { text, bits } = office.challenge
  const nonce = await solve(text, bits + moreWork(bytesOf(body.body)))
  return post(path, { ...body, work: { challenge: text, nonce } })
}
