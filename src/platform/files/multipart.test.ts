import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boundaryOf, MultipartRefused, parseMultipart, readField, type MultipartLimits } from './multipart.ts'

const boundary = '----WebKitFormBoundaryInvented01'
const head = (rest: string) => `--${boundary}\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`
const end = `\r\n--${boundary}--\r\n`

async function* pieces(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function parse(form: string | Uint8Array, size = 7, limits?: MultipartLimits) {
  const bytes = typeof form === 'string' ? Buffer.from(form) : form
  const found: { name: string; filename: string | null; body: string }[] = []
  for await (const { name, filename, body } of parseMultipart(pieces(bytes, size), boundary, limits)) {
    const chunks: Uint8Array[] = []
    for await (const chunk of body) chunks.push(Buffer.from(chunk))
    found.push({ name, filename, body: Buffer.concat(chunks).toString('latin1') })
  }
  return found
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing refused',
    (error: unknown) => (error instanceof MultipartRefused ? error.code : error)
  )

test('fields and files come in their order, whatever the chunks', async () => {
  const form = `${head('name="who"')}Invented\r\n${head('name="file"; filename="a.txt"')}one\r\ntwo--${end}`
  for (const size of [1, 2, 3, 5, 16, 61, 4096])
    expect(await parse(form, size)).toEqual([
      { name: 'who', filename: null, body: 'Invented' },
      { name: 'file', filename: 'a.txt', body: 'one\r\ntwo--' }
    ])
})

test('any bytes come through whole, in chunks of any size', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 300 }), { minLength: 1, maxLength: 5 }),
      fc.integer({ min: 1, max: 80 }),
      async (bodies, size) => {
        const form = Buffer.concat([
          ...bodies.flatMap((body, n) => [Buffer.from(head(`name="${n}"; filename="f"`)), body, Buffer.from('\r\n')]),
          Buffer.from(`--${boundary}--`)
        ])
        const found = await parse(form, size)
        expect(found.map(({ body }) => body)).toEqual(bodies.map((body) => Buffer.from(body).toString('latin1')))
      }
    ),
    { numRuns: 300 }
  )
})

test.each([
  ['begins like a boundary', `\r\n--${boundary.slice(0, -1)}X`],
  ['ends with half a boundary', `abc\r\n--${boundary.slice(0, 9)}`],
  ['is nothing but line ends', '\r\n\r\n\r\n'],
  ['is empty', '']
])('a body that %s comes through', async (_, body) => {
  for (const size of [1, 4, 1000]) expect((await parse(`${head('name="a"')}${body}${end}`, size))[0]!.body).toBe(body)
})

test('a part whose body nobody reads is passed over', async () => {
  const form = Buffer.from(`${head('name="a"; filename="big"')}${'x'.repeat(5000)}\r\n${head('name="b"')}short${end}`)
  const names: string[] = []
  for await (const part of parseMultipart(pieces(form, 100), boundary)) {
    if (part.name === 'b') expect(await readField(part, 10)).toBe('short')
    names.push(part.name)
  }
  expect(names).toEqual(['a', 'b'])
})

describe('names', () => {
  test.each([
    ['name="a"; filename="صورة.jpg"', 'صورة.jpg'],
    ['name="a"; filename="say %22no%22.txt"', 'say "no".txt'],
    ['name="a"; filename="ends with \\"', ''],
    ['name="a"; filename="C:\\Users\\Invented Person\\a.txt"', 'a.txt'],
    ['name="a"; filename="../../etc/passwd"', 'passwd'],
    ['name="a"; filename=""', ''],
    ['name="a"; filename=bare.txt', 'bare.txt'],
    ['name="a"; filename="first"; filename="second"', 'first'],
    ['name="a"; filename*=utf-8\'\'other', null]
  ])('%s', async (disposition, filename) => {
    expect((await parse(`${head(disposition)}x${end}`))[0]).toEqual({ name: 'a', filename, body: 'x' })
  })
  test('of 300 Arabic letters', async () => {
    const long = 'ش'.repeat(300)
    expect((await parse(`${head(`name="a"; filename="${long}"`)}x${end}`))[0]!.filename).toBe(long)
  })
})

describe('refused', () => {
  const field = `${head('name="a"')}x`
  test.each([
    ['nothing at all', '', 'cut-off'],
    ['a form that ends in its head', head('name="a"').slice(0, -8), 'cut-off'],
    ['a form that ends in a body', `${field}yyy`, 'cut-off'],
    ['a form that ends in its last boundary', `${field}\r\n--${boundary}-`, 'cut-off'],
    ['a boundary with something after it', `${field}\r\n--${boundary}zz\r\n`, 'malformed'],
    ['a part without a disposition', `--${boundary}\r\nX: y\r\n\r\nx${end}`, 'malformed'],
    ['a part without any header', `--${boundary}\r\n\r\nx${end}`, 'malformed'],
    ['a part without a name', `${head('filename="a"')}x${end}`, 'malformed'],
    ['another disposition', `--${boundary}\r\nContent-Disposition: attachment; name="a"\r\n\r\nx${end}`, 'malformed'],
    ['headers without end', `--${boundary}\r\nX: ${'y'.repeat(20_000)}`, 'head-too-long'],
    ['a long preamble', `${'y'.repeat(20_000)}\r\n${field}${end}`, 'head-too-long'],
    ['another boundary', `--other\r\n${'y'.repeat(20_000)}`, 'head-too-long']
  ])('%s', async (_, form, code) => {
    for (const size of [1, 50, 100_000]) expect(await refusal(parse(form, size))).toBe(code)
  })
  test('more parts than a form has', async () => {
    const form = `${`${field}\r\n`.repeat(4)}--${boundary}--`
    expect(await refusal(parse(form, 20, { parts: 3, head: 1000 }))).toBe('too-many-parts')
    expect(await parse(form, 20, { parts: 4, head: 1000 })).toHaveLength(4)
  })
  test('a field longer than it may be', async () => {
    const form = Buffer.from(`${head('name="a"')}${'x'.repeat(100)}${end}`)
    const reading = async (most: number) => {
      for await (const part of parseMultipart(pieces(form, 9), boundary)) return readField(part, most)
    }
    expect(await refusal(reading(99))).toBe('field-too-long')
    expect(await reading(100)).toBe('x'.repeat(100))
  })
  test('any bytes at all are refused or read, never anything else', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom('\r', '\n', '-', '--', boundary, ';', '"', 'name=', 'x', 'Content-Disposition: form-data'),
          {
            maxLength: 40
          }
        ),
        fc.integer({ min: 1, max: 9 }),
        async (words, size) => {
          const result = await refusal(parse(words.join(''), size))
          expect(result === 'nothing refused' || typeof result === 'string').toBe(true)
        }
      ),
      { numRuns: 500 }
    )
  })
})

test.each([
  ['multipart/form-data; boundary=abc', 'abc'],
  ['multipart/form-data; charset=utf-8; boundary="a b"', 'a b'],
  ['Multipart/Form-Data;boundary=abc; charset=utf-8', 'abc']
])('the boundary of %s', (type, expected) => expect(boundaryOf(type)).toBe(expected))

test.each([
  '',
  'text/plain',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  `multipart/form-data; boundary=${'x'.repeat(71)}`
])('there is none in "%s"', (type) => expect(() => boundaryOf(type)).toThrow('no-boundary'))
