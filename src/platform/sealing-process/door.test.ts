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

/** As many forms of 3 kB as there are names, each by its page; who is let in stays until she is told to go. */
async function sendAll(one: ReturnType<typeof openDoor>, forms: readonly { name: string; page: string | null }[]) {
  const sockets = await Promise.all(forms.map(() => arrive(3000)))
  const entered: string[] = []
  const done = new Map(forms.map(({ name }) => [name, Promise.withResolvers<void>()]))
  const outcomes = forms.map(({ name, page }, at) => {
    const work = () => (entered.push(name), done.get(name)!.promise)
    return one.run(sockets[at]!, 3000, work, page).then(
      () => `${name} served`,
      () => `${name} turned away`
    )
  })
  const goes = async (name: string) => {
    done.get(name)!.resolve()
    await pass(2, () => undefined)
  }
  await pass(2, () => undefined)
  const end = async () => {
    done.forEach(({ resolve }) => resolve())
    await pass(2, () => undefined)
    return Promise.all(outcomes)
  }
  return { entered, goes, end }
}

test('what a page of ours sends waits behind nothing that none of them does', async () => {
  const one = openDoor({ atOnce: 2, inAll: 2, waiting: 4, patience: 180 })
  const others = Array.from({ length: 5 }, (_, at) => ({ name: `another’s ${at}`, page: null }))
  const { entered, end } = await sendAll(one, [...others, { name: 'ours', page: 'a' }])
  expect(entered, 'of those of others one is let in, and four wait').toEqual(['another’s 0', 'ours'])
  expect(await end()).toContain('ours served')
})

test('one page in many forms stands for one, and what another sends is let in before the rest of them', async () => {
  const one = openDoor({ atOnce: 2, inAll: 2, waiting: 4, patience: 180 })
  const repeated = Array.from({ length: 8 }, (_, at) => ({ name: `repeated ${at}`, page: 'a' }))
  const { entered, goes, end } = await sendAll(one, [...repeated, { name: 'her own', page: 'b' }])
  await goes('repeated 0')
  expect(entered).toEqual(['repeated 0', 'repeated 1', 'her own'])
  expect(await end()).toContain('her own served')
})

test('what is sent again from one page is let in as ours once the first is gone', async () => {
  const one = openDoor({ atOnce: 2, inAll: 2, waiting: 4, patience: 180 })
  const { entered, goes, end } = await sendAll(one, [
    { name: 'another’s', page: null },
    { name: 'first', page: 'a' },
    { name: 'another’s that waits', page: null },
    { name: 'again', page: 'a' }
  ])
  expect(entered).toEqual(['another’s', 'first'])
  await goes('first')
  expect(entered).toEqual(['another’s', 'first', 'again'])
  await end()
})

test('of too many who wait chance says who goes, not who came last', async () => {
  const one = openDoor({ atOnce: 2, inAll: 2, waiting: 2, patience: 180, pick: () => 0 })
  const forms = Array.from({ length: 5 }, (_, at) => ({ name: `form ${at}`, page: `page ${at}` }))
  const { end } = await sendAll(one, forms)
  expect(await end()).toEqual([
    'form 0 served',
    'form 1 served',
    'form 2 turned away',
    'form 3 served',
    'form 4 served'
  ])
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
