import { describe, expect, test } from 'vitest'
import { toBase64url } from '../platform/sealing/bytes.ts'
import { solve } from '../platform/sealing/proof-of-work.ts'
import { fingerprintOf } from '../platform/sealing/fingerprint.ts'
import { send, type Sending } from './send.ts'

const id = '0b0f8a2e-0000-4000-8000-000000000000'
const kept = () => Response.json({ id, on: '2018-03-01' }, { status: 201 })
const keptBefore = () => Response.json({ id, on: '2018-03-01' })
const closed = () => Response.json({ code: 'epoch-closed' }, { status: 409 })

/** Each try is answered by the next of `answers`; what was told is written down. */
function trying(answers: (() => Response)[], stopAt?: string, body?: string) {
  const told: string[] = []
  const waited: number[] = []
  const stopping = new AbortController()
  let posts = 0
  let epoch = 1
  const sending = {
    learn: async () => ({ ok: true, office: { epoch: { number: epoch } } }),
    work: async () => ({ challenge: '', nonce: await solve('', stopAt === 'working-long' ? 40 : 0, stopping.signal) }),
    seal: async () => ({ id, epoch, body: body ?? toBase64url(Uint8Array.of(epoch)) }),
    post: async () => {
      const answer = answers[posts++]!()
      if (answer.status === 409) epoch++
      return answer
    },
    wait: async (seconds: number) => void waited.push(seconds),
    stop: stopping.signal,
    tell(progress: string, mayStop: boolean) {
      told.push(mayStop ? progress : `${progress}!`)
      if (progress === stopAt) stopping.abort()
    }
  } as unknown as Sending
  return { sent: send(sending), told, waited, posts: () => posts }
}

const lost = () => {
  throw new TypeError('Failed to fetch')
}
const refusedForNow = () => Response.json({ code: 'busy' }, { status: 503 })

describe('while it is sent', () => {
  test('stopped before the first try, nothing is posted', async () => {
    const { sent, posts } = trying([kept], 'working')
    expect(await sent).toEqual({ ok: false, code: 'stopped' })
    expect(posts()).toBe(0)
  })

  test('a server that says it is busy has kept nothing: it may still be stopped', async () => {
    const { sent, told, posts } = trying([refusedForNow, kept], 'busy')
    expect(await sent).toEqual({ ok: false, code: 'stopped' })
    expect(told).toEqual(['sealing', 'working', 'sending!', 'busy'])
    expect(posts()).toBe(1)
  })

  test('where there is no room yet it waits for as long as the office says, and goes by itself', async () => {
    const later = () => Response.json({ code: 'no-room-yet' }, { status: 507, headers: { 'retry-after': '1200' } })
    const { sent, told, waited } = trying([later, kept])
    expect(await sent).toMatchObject({ ok: true })
    expect(told.slice(2)).toEqual(['sending!', 'later', 'working', 'sending!'])
    expect(waited).toEqual([1200])
  })

  test('where its work was spent or is too old, it is done again; not for ever, and then she has the words', async () => {
    const message = 'Send it again.'
    const workFirst = () => Response.json({ code: 'work-first', message }, { status: 428 })
    const { sent, told } = trying([workFirst, kept])
    expect(await sent).toMatchObject({ ok: true })
    expect(told).toEqual(['sealing', 'working', 'sending!', 'working', 'sending!'])
    const { sent: never, posts } = trying(Array.from({ length: 9 }, () => workFirst))
    expect(await never).toMatchObject({ ok: false, code: 'work-first', message })
    expect(posts()).toBe(6)
  })

  test('a long text is told to take longer, and may be stopped in the middle of it', async () => {
    const long = 'A'.repeat(400_000)
    const { sent, told, posts } = trying([kept], 'working-long', long)
    expect(await sent).toEqual({ ok: false, code: 'stopped' })
    expect([told, posts()]).toEqual([['sealing', 'working-long'], 0])
  })

  test('after a try without an answer it may not be stopped any more, and goes as it is', async () => {
    const { sent, told } = trying([lost, refusedForNow, kept])
    expect(await sent).toMatchObject({ ok: true, on: '2018-03-01' })
    expect(told).toEqual([
      'sealing',
      'working',
      'sending!',
      'unsure!',
      'working!',
      'sending!',
      'busy!',
      'working!',
      'sending!'
    ])
  })

  test('an answer of somebody between, which is not the office’s, leaves it unsure', async () => {
    const { sent, told } = trying([() => Response.json({}, { status: 504 }), kept])
    expect(await sent).toMatchObject({ ok: true })
    expect(told.slice(2)).toEqual(['sending!', 'busy!', 'working!', 'sending!'])
  })

  test('what is acknowledged is told by its fingerprint; not where an earlier try, sealed to other keys, may be what is kept', async () => {
    expect(await trying([kept]).sent).toMatchObject({ print: fingerprintOf(Uint8Array.of(1)) })
    expect(await trying([lost, keptBefore]).sent).toMatchObject({ print: fingerprintOf(Uint8Array.of(1)) })
    expect(await trying([closed, kept]).sent).toMatchObject({ print: fingerprintOf(Uint8Array.of(2)) })
    expect(await trying([closed, keptBefore]).sent).toMatchObject({ print: null })
  })
})
