import { describe, expect, test } from 'vitest'
import { send, type Sending } from './send.ts'

const id = '0b0f8a2e-0000-4000-8000-000000000000'
const kept = () => Response.json({ id, on: '2018-03-01' })

/** Each try is answered by the next of `answers`; what was told is written down. */
function trying(answers: (() => Response)[], stopAt?: string) {
  const told: string[] = []
  const stopping = new AbortController()
  let posts = 0
  const sending = {
    learn: async () => ({ ok: true, office: { epoch: { number: 1 } } }),
    work: async () => ({ challenge: '', nonce: '' }),
    seal: async () => ({ id, epoch: 1 }),
    post: async () => answers[posts++]!(),
    wait: async () => undefined,
    stop: stopping.signal,
    tell(progress: string, mayStop: boolean) {
      told.push(mayStop ? progress : `${progress}!`)
      if (progress === stopAt) stopping.abort()
    }
  } as unknown as Sending
  return { sent: send(sending), told, posts: () => posts }
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

  test('after a try without an answer it may not be stopped any more, and goes as it is', async () => {
    const { sent, told } = trying([lost, refusedForNow, kept])
    expect(await sent).toEqual({ ok: true, on: '2018-03-01' })
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
})
