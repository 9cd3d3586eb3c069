import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { Busy, openDoor, type Inside } from './door.ts'
import { readLines } from './read-lines.ts'

let server: Server
const [ends, arrivals]: [Socket[], Socket[]] = [[], []]
beforeAll(async () => {
  server = createServer({ pauseOnConnect: true }, (socket) => arrivals.push(socket))
  await once(server.listen(0, '127.0.0.1'), 'listening')
})
afterAll(() => {
  for (const socket of [...ends, ...arrivals]) socket.destroy()
  server.close()
})
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

/** A connection on which these many bytes wait unread in the kernel. */
async function arrive(bytes: number): Promise<Socket> {
  const { port } = server.address() as { port: number }
  const end = connect(port, '127.0.0.1')
  ends.push(end)
  await once(end, 'connect')
  end.write(Buffer.alloc(bytes))
  let socket: Socket | undefined
  for (;;) {
    socket ??= arrivals.find(({ remotePort }) => remotePort === end.localPort)
    if (socket && readLines([socket])?.get(socket) === bytes) return socket
    await setImmediate()
  }
}

/** Lets seconds pass for the door, which asks the real kernel. */
async function pass(seconds: number, each: () => void): Promise<void> {
  for (let quarter = 0; quarter < seconds * 4; quarter++) {
    vi.advanceTimersByTime(250)
    if (quarter % 4 === 0) each()
    await setImmediate()
  }
}

const door = () => openDoor({ atOnce: 4, inAll: 16, waiting: 200, patience: 180 })

function letIn(socket: Socket, rest: number) {
  const [entered, done] = [Promise.withResolvers<Inside>(), Promise.withResolvers<void>()]
  const ended = door().run(socket, rest, (inside) => {
    inside.signal.addEventListener('abort', () => done.reject(new Error('cut')))
    entered.resolve(inside)
    return done.promise
  })
  const outcome = ended.then(
    () => 'served',
    (error: unknown) => (error instanceof Busy ? 'busy' : String(error))
  )
  return { entered: entered.promise, finish: done.resolve, outcome }
}

test('whose form lies whole in the kernel is not turned away because this machine is slow to read it', async () => {
  const socket = await arrive(3000)
  const { entered, finish, outcome } = letIn(socket, 3000)
  const inside = await entered
  await pass(8, () => inside.progress(0, false))
  finish()
  expect(await outcome).toBe('served')
})

test('nor because its process has read it and has not come to run on', async () => {
  const socket = await arrive(3000)
  const { entered, finish, outcome } = letIn(socket, 3000)
  await entered
  socket.resume()
  await pass(8, () => undefined)
  finish()
  expect(await outcome).toBe('served')
})

test('nor while what was sealed of it is being kept', async () => {
  const socket = await arrive(3000)
  const { entered, finish, outcome } = letIn(socket, 3000)
  const inside = await entered
  socket.resume()
  inside.asking(true)
  await pass(8, () => inside.progress(3000, false))
  inside.asking(false)
  finish()
  expect(await outcome).toBe('served')
})

test('what a page of ours sends waits behind nothing that none of them does', async () => {
  const one = openDoor({ atOnce: 2, inAll: 2, waiting: 4, patience: 180 })
  const sockets = await Promise.all(Array.from({ length: 6 }, () => arrive(3000)))
  const entered: string[] = []
  const done = Promise.withResolvers<void>()
  const outcomes = sockets.map((socket, at) => {
    const isKnown = at === 5
    const name = isKnown ? 'ours' : 'another’s'
    const work = () => (entered.push(name), done.promise)
    return one.run(socket, 3000, work, isKnown).then(
      () => `${name} served`,
      () => `${name} turned away`
    )
  })
  await pass(2, () => undefined)
  expect(entered, 'of those of others one is let in, and four wait').toEqual(['another’s', 'ours'])
  done.resolve()
  await pass(2, () => undefined)
  expect((await Promise.all(outcomes)).filter((said) => said === 'ours served')).toHaveLength(1)
})

test('nobody waits to be let in for the threads that write files and count keys', async () => {
  const socket = await arrive(3000)
  takeAllThreads()
  const { entered, finish, outcome } = letIn(socket, 3000)
  expect(await Promise.race([entered.then(() => 'let in'), setImmediate('waits')])).toBe('let in')
  finish()
  expect(await outcome).toBe('served')
})

/** Until the test is over: each waits for somebody who writes into a pipe. */
function takeAllThreads(): void {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-threads-'))
  const pipe = join(folder, 'pipe')
  execFileSync('mkfifo', [pipe])
  const threads = Number(process.env.UV_THREADPOOL_SIZE ?? 4)
  const opening = Promise.all(Array.from({ length: threads }, () => open(pipe)))
  onTestFinished(async () => {
    const writer = openSync(pipe, constants.O_RDWR)
    await Promise.all((await opening).map((one) => one.close()))
    closeSync(writer)
    rmSync(folder, { recursive: true })
  })
}

test('who announced more than came is turned away soon after all of it was read', async () => {
  const socket = await arrive(3000)
  const { entered, outcome } = letIn(socket, 3000)
  const inside = await entered
  socket.resume()
  await pass(6, () => inside.progress(3000, false))
  expect(await outcome).toBe('busy')
})
