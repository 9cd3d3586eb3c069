import { createServer, type IncomingMessage, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openBodyRoom } from './body-room.ts'

const kB = 1000
const patient = { timeout: 20_000 }
const lines: Socket[] = []
let server: Server
let clock = 0
/** Bytes that the server has of each body, by the name that it came under. */
let here: Map<string, number>
let away: string[]
beforeEach(async () => {
  clock = 0
  here = new Map()
  away = []
  const nameOf = ({ url }: IncomingMessage) => url!.slice(1)
  const room = openBodyRoom({
    most: 500 * kB,
    largest: 200 * kB,
    turnAway: (request) => {
      away.push(nameOf(request))
      request.socket.destroy()
    },
    now: () => clock
  })
  server = createServer((request, response) => {
    room.enter(request, response)
    request.on('error', () => undefined)
    request.on('data', (chunk: Buffer) => here.set(nameOf(request), (here.get(nameOf(request)) ?? 0) + chunk.length))
    request.on('end', () => response.end('whole'))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(async () => {
  for (const line of lines.splice(0)) line.destroy()
  await new Promise((resolve) => server.close(resolve))
})

async function begin(name: string, length: number) {
  const line = connect((server.address() as AddressInfo).port, '127.0.0.1')
  let [sent, said] = [0, '']
  line.on('error', () => undefined)
  line.on('data', (chunk: Buffer) => (said += String(chunk)))
  lines.push(line)
  line.write(`POST /${name} HTTP/1.1\r\nhost: localhost\r\ncontent-length: ${length}\r\n\r\n`)
  const send = async (bytes: number) => {
    sent += bytes
    line.write(Buffer.alloc(bytes, 'x'))
    await expect.poll(() => away.includes(name) || here.get(name) === sent, patient).toBe(true)
  }
  return { send, said: () => said }
}

test('who is one byte short and stands still gives way to a slow line that moves', async () => {
  for (let n = 0; n < 12; n++) await (await begin(`still-${n}`, 100 * kB)).send(100 * kB - 1)
  expect(away, 'five fill the room').toHaveLength(7)
  clock = 10_000
  const slow = await begin('slow', 24 * kB)
  for (let n = 0; n < 12; n++) {
    await slow.send(2 * kB)
    clock += 600
  }
  expect(away).not.toContain('slow')
  expect(away).toHaveLength(8)
  await expect.poll(slow.said, patient).toMatch(/whole$/)
})
