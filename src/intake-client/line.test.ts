import { afterEach, expect, test, vi } from 'vitest'
import { postWorked } from './line.ts'

afterEach(() => void vi.unstubAllGlobals())

/** An office whose answers to what is sent come one after the other; each challenge is another. */
function office(answers: number[]) {
  const sent: { body: string; work: { challenge: string } }[] = []
  let asked = 0
  vi.stubGlobal('fetch', async (path: string, init?: { body?: string }) => {
    if (path.endsWith('/epoch.json')) return Response.json({ open: true, challenge: { text: `${asked++}`, bits: 0 } })
    sent.push(JSON.parse(init!.body!))
    return new Response('kept', { status: answers[sent.length - 1] ?? 428 })
  })
  return sent
}

test('where its work was spent or is too old, what is added is worked for again and sent again', async () => {
  const sent = office([428, 428, 200])
  expect(new TextDecoder().decode(await postWorked('en', '/api/actions', { body: 'A' }))).toBe('kept')
  expect(sent.map(({ body, work }) => [body, work.challenge])).toEqual([
    ['A', '0'],
    ['A', '1'],
    ['A', '2']
  ])
})

test('not for ever: she is told that it was not sent', async () => {
  const sent = office([])
  await expect(postWorked('en', '/api/actions', { body: 'A' })).rejects.toThrow('428')
  expect(sent).toHaveLength(6)
})
