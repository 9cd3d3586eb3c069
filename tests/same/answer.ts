import { inflateRawSync, inflateSync } from 'node:zlib'
import { outlineOf } from './html.ts'
import { digest, marksOf, shortened, summed, type Told } from './told.ts'

/** An answer as it came over HTTP. */
export interface Answer {
  status: number
  headers: Headers
  body: Uint8Array
}

type Normalise = (text: string) => string

export interface Asked {
  method?: string
  body?: BodyInit
  headers?: Record<string, string>
}

export async function ask(address: string, { method = 'GET', body, headers }: Asked = {}): Promise<Answer> {
  const answer = await fetch(address, {
    method,
    redirect: 'manual',
    headers: { 'accept-encoding': 'identity', ...headers },
    ...(body !== undefined && { body })
  })
  return { status: answer.status, headers: answer.headers, body: new Uint8Array(await answer.arrayBuffer()) }
}

/** Headers of the connection, and those that follow from the body, which is compared itself. */
const left = new Set(['date', 'connection', 'keep-alive', 'content-length', 'etag', 'transfer-encoding', 'link'])

export const headersOf = (headers: Headers, normalise: Normalise): string[] =>
  [...headers]
    .filter(([name]) => !left.has(name))
    .map(([name, value]) => normalise(`${name}: ${value}`))
    .toSorted()

/** What it says, by lines and by parts. Its headers stand elsewhere: many answers have the same. */
export function toldOf({ status, headers, body }: Answer, normalise: Normalise, isOrdered = true): Told {
  const type = (headers.get('content-type') ?? '').split(';')[0]!
  const parts = new Map([
    ['status', [status, type, headers.get('location')].filter(Boolean).map(String).map(normalise).join(' ')]
  ])
  const made =
    body.length === 0 ? { lines: [], parts: new Map<string, string>() } : read(type, body, normalise, isOrdered)
  for (const [name, value] of made.parts) parts.set(name, value)
  return { parts, lines: made.lines.map((line) => shortened(line)), isShown: false }
}

function read(type: string, body: Uint8Array, normalise: Normalise, isOrdered: boolean) {
  if (type === 'text/html') return outlineOf(normalise(Buffer.from(body).toString()))
  if (type === 'application/json' || type === 'application/x-ndjson')
    return readJson(Buffer.from(body).toString(), normalise, isOrdered)
  if (/^(text\/|application\/(atom\+|xml|jsonl))|charset|\+xml$/.test(type))
    return readLines(Buffer.from(body).toString(), normalise)
  if (Buffer.from(body.subarray(0, 4)).equals(zipped)) return readZip(body, normalise)
  if (Buffer.from(body.subarray(0, 5)).toString() === '%PDF-') return readPdf(body, normalise)
  return { lines: [`${body.length} bytes`], parts: new Map([['bytes', String(body.length)]]) }
}

function readLines(text: string, normalise: Normalise) {
  // A calendar breaks its lines in the middle of what is normalised.
  const lines = normalise(text.replace(/\r\n[ \t]/g, '')).split(/\r?\n|(?<=>)(?=<)/)
  return {
    lines,
    parts: new Map([
      ['first', shortened(lines[0]!)],
      ['text', `${summed(lines)} ${/\r\n/.test(text) ? 'crlf' : 'lf'}`]
    ])
  }
}

/** Each value on a line of its own, under the names that lead to it; what its members are called is told apart. */
function readJson(text: string, normalise: Normalise, isOrdered: boolean) {
  const values = text.split('\n').filter(Boolean)
  let given: unknown[]
  try {
    given = [JSON.parse(text)]
  } catch {
    given = values.map((value) => JSON.parse(value) as unknown)
  }
  const lines: string[] = []
  const shape = new Set<string>()
  const walk = (value: unknown, path: string, kind: string) => {
    if (Array.isArray(value)) {
      shape.add(`${kind}[]`)
      lines.push(`${path}[] ${value.length}`)
      const members = isOrdered ? value : inOrder(value, normalise)
      members.forEach((one, at) => walk(one, `${path}[${at}]`, `${kind}[]`))
    } else if (value && typeof value === 'object')
      for (const [key, one] of Object.entries(value)) walk(one, `${path}.${key}`, `${kind}.${isName(key) ? key : '*'}`)
    else {
      shape.add(`${kind} ${value === null ? 'null' : typeof value}`)
      lines.push(`${path} ${JSON.stringify(value)}`)
    }
  }
  for (const one of given) walk(one, '', '')
  const told = normalise(lines.join('\n')).split('\n')
  return {
    lines: told,
    parts: new Map([
      ['members', summed([...shape].toSorted())],
      ['values', summed(told)]
    ])
  }
}

/** Where ids are random, what follows from them is put in the order of all else: lists of one day are in the order of their ids. */
function inOrder(members: unknown[], normalise: Normalise): unknown[] {
  const known = members.map((one) => [normalise(JSON.stringify(one) ?? ''), one] as const)
  if (!known.some(([text]) => text.includes('‹id'))) return members
  return known.toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, one]) => one)
}

const isName = (key: string) => /^[a-zA-Z_][a-zA-Z_]{0,40}$/.test(key)

/** By the files in it: an archive has the time in it at which it was packed. */
function readZip(body: Uint8Array, normalise: Normalise) {
  const bytes = Buffer.from(body)
  const parts = new Map<string, string>()
  const lines: string[] = []
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [name, more, note] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [number, number, number]
    const path = bytes.toString('utf8', at + 46, at + 46 + name)
    const from = bytes.readUInt32LE(at + 42)
    const begins = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28)
    const packed = bytes.subarray(begins, begins + bytes.readUInt32LE(at + 20))
    const inside = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)
    const told = /\.(xml|rels)$/.test(path)
      ? normalise(inside.toString()).split(/(?<=>)(?=<)/)
      : [`${inside.length} ${digest(inside)}`]
    parts.set(path, summed(told))
    lines.push(...told.map((line) => `${path}: ${line}`))
    at += 46 + name + more + note
  }
  return { lines, parts }
}
const zipped = Buffer.from('PK\x03\x04', 'latin1')

/** By its objects, unpacked, without those that tell when it was made and by what number it is known. */
function readPdf(body: Uint8Array, normalise: Normalise) {
  const text = Buffer.from(body).toString('latin1')
  const lines = text
    .split(/(?<=endobj)\s/)
    .map((one) => {
      const stream = /^([^]*?stream\r?\n)([^]*?)\r?\nendstream/.exec(one)
      if (!stream) return normalise(one)
      const bytes = Buffer.from(stream[2]!, 'latin1')
      const inside = stream[1]!.includes('/FlateDecode') ? inflateSync(bytes) : bytes
      return `${normalise(stream[1]!)} ${digest(normalise(inside.toString('latin1')))}`
    })
    .map((line) => line.replace(/\s+/g, ' '))
  return { lines, parts: new Map([['objects', summed(lines)]]) }
}

/** For what is told beside an answer: marks by which a line that differs is found. */
export const marked = (told: Told): Told => {
  if (told.lines.length) told.parts.set('marks', marksOf(told.lines))
  return told
}
