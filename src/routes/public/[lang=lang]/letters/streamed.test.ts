import { expect, test } from 'vitest'
import { inLocale } from '#messages'
import { languages } from '#mandate/languages.ts'
import { openFileRoom } from '#platform/web/file-room.ts'
import { streamed } from './streamed.ts'
import { wholeFile } from './whole-file.ts'
import { openTurns } from '#platform/web/turns.ts'

test('of many files one piece is made at a time, and others have as much time as they take', async () => {
  let clock = 0
  let running = 0
  const rests: number[] = []
  const turns = openTurns(
    0.5,
    () => clock,
    async (milliseconds) => void rests.push(milliseconds)
  )
  const order: number[] = []
  const makes = (file: number) =>
    turns.take(async () => {
      expect((running += 1)).toBe(1)
      await new Promise((resolve) => setImmediate(resolve))
      clock += 7
      running -= 1
      order.push(file)
    })
  await Promise.all([1, 2, 3].flatMap((file) => [makes(file), makes(file)]))
  expect(order).toEqual([1, 1, 2, 2, 3, 3])
  expect(rests.slice(0, 5)).toEqual([7, 7, 7, 7, 7])
})

test('a piece that fails keeps none of the next from its turn', async () => {
  const turns = openTurns()
  await expect(turns.take(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
  expect(await turns.take(async () => 'made')).toBe('made')
})

test('where all places are taken nobody comes in, until one ended or its reader took nothing for a while', () => {
  let clock = 0
  const room = openFileRoom({ most: 2, patience: 10, now: () => clock })
  const [one, two] = [room.enter()!, room.enter()!]
  expect(room.enter()).toBeNull()
  one.ended()
  const three = room.enter()!
  expect(room.enter()).toBeNull()
  clock = 9
  three.taken()
  clock = 10
  expect(room.enter()).not.toBeNull()
  // It goes on, and takes the place of nobody.
  two.taken()
  expect(room.enter()).toBeNull()
})

test('a file is whole, nothing of it is made before it is read, and its place is free at its end, where it fails, and where its reader goes', async () => {
  let made = 0
  async function* lines(fails = false) {
    for (let at = 0; at < 3; at++) {
      made += 1
      yield `${at}${'x'.repeat(40_000)}`
      if (fails && at === 1) throw new Error('the register broke')
    }
  }
  let ended = 0
  const watch = { ended: () => void (ended += 1) }
  const whole = streamed(lines(), watch)
  await new Promise((resolve) => setTimeout(resolve, 5))
  expect(made).toBe(0)
  expect((await new Response(whole).text()).length).toBe(120_003)
  expect([made, ended]).toEqual([3, 1])
  await expect(new Response(streamed(lines(true), watch)).text()).rejects.toThrow('broke')
  expect(ended).toBe(2)
  const left = streamed(lines(), watch).getReader()
  await left.read()
  await left.cancel()
  expect([made, ended]).toEqual([7, 3])
})

test('who comes to a register of which many files are written is told in the own language when to come again; a place that ended is free', async () => {
  async function* lines() {
    yield 'a line'
  }
  const ask = (lang: (typeof languages)[number], method = 'GET') => {
    const event = { request: new Request('http://localhost/', { method }), locals: { lang } } as never
    return inLocale(lang, () => wholeFile(event, { 'content-type': 'text/csv' }, lines()))
  }
  // What is only asked after takes no place.
  for (let count = 0; count < 50; count++) expect(ask('en', 'HEAD').status).toBe(200)
  const written = Array.from({ length: 24 }, () => ask('en'))
  expect(written.map(({ status }) => status)).toEqual(written.map(() => 200))
  const said = new Set<string>()
  for (const lang of languages) {
    const answer = ask(lang)
    expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-language')]).toEqual([
      503,
      '30',
      lang
    ])
    const { errors } = (await answer.json()) as { errors: { code: string; message: string }[] }
    expect(errors[0]!.code).toBe('files-busy')
    said.add(errors[0]!.message)
  }
  expect(said.size).toBe(languages.length)
  expect(await written[0]!.text()).toBe('a line')
  expect(ask('en').status).toBe(200)
})

test('who takes a piece now and then keeps no place from who comes, and who takes as fast as it is made keeps the own', () => {
  let clock = 0
  const room = openFileRoom({ most: 2, pace: 3, patience: 10, now: () => clock })
  const [dripping, steady] = [room.enter()!, room.enter()!]
  for (clock = 1; clock < 40; clock++) {
    if (clock % 9 === 0) dripping.taken()
    if (clock % 2 === 0) steady.taken()
  }
  expect(room.enter()).not.toBeNull()
  expect([dripping.isLost(), steady.isLost()]).toEqual([true, false])
  // Once fast is not for ever.
  for (let piece = 0; piece < 100; piece++) steady.taken()
  clock += 10
  expect(room.enter()).not.toBeNull()
})

test('of those who go on without a place so many at most: the one that took longest ago is cut off, and says so', async () => {
  let clock = 0
  const room = openFileRoom({ most: 1, mostSlow: 2, patience: 10, now: () => clock })
  const come = () => {
    clock += 10
    return room.enter()!
  }
  const [one, two] = [come(), come()]
  let isLeft = false
  async function* lines() {
    try {
      for (;;) yield 'x'.repeat(70_000)
    } finally {
      isLeft = true
    }
  }
  const reader = streamed(lines(), two).getReader()
  await reader.read()
  come()
  one.taken()
  expect([one.cut.aborted, two.cut.aborted]).toEqual([false, false])
  come()
  expect([one.cut.aborted, two.cut.aborted]).toEqual([false, true])
  await expect(reader.read()).rejects.toThrow('too slow')
  await expect.poll(() => isLeft).toBe(true)
})

test('those who lost their place take no more than each second turn from those who have one', async () => {
  const turns = openTurns(0.5, undefined, async () => undefined)
  const order: string[] = []
  const make = (name: string, waits: boolean) => turns.take(async () => void order.push(name), waits)
  await Promise.all([
    make('-', true),
    ...Array.from({ length: 4 }, () => make('slow', true)),
    make('a', false),
    make('b', false)
  ])
  expect(order).toEqual(['-', 'slow', 'a', 'slow', 'b', 'slow', 'slow'])
})
