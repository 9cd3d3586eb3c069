import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { todayInGeneva } from '../../src/mandate/calendar.ts'
import { languages } from '../../src/mandate/languages.ts'
import { startOwnServer, type OwnServer } from './own-server.ts'
import { ask, askAll, crawl, differing, type Answers } from './public-crawl.ts'

// Over 20 s: over nine hundred public addresses are asked three times, and each step of the record is a process of its own.

/** Words of the unreleased letters and replies, one mistyped, and some that many published letters have. */
const words = [
  'quetzalcoatlus',
  'quetzalcoatluss',
  'zamburak',
  'زمبرك',
  '羽蛇',
  'letter',
  'invented',
  'demonstration',
  '"invented letter"',
  'state:EGY'
]
const unreleased = ['AL EGY 77/2026', 'UA FJI 78/2026', 'AL NRU 79/2026', 'AL EGY 81/1999']
const slugOf = (reference: string) => reference.replaceAll(/[ /]/g, '-')

test.describe.configure({ mode: 'serial' })
let server: OwnServer
let before: Answers
const record = (what: string, input: object, by = 'first officer') =>
  server
    .vigie(['record', what, 'FILE', '--by', by, '--json'], input)
    .then((text) => (JSON.parse(text) as { value: Record<string, string> }).value)

test.beforeAll(async () => {
  server = await startOwnServer()
  await server.vigie(['log', 'head'])
  await server.vigie(['freeze', '--from', '2013-12-01', '--to', '2016-11-30', '--title', 'Three years'])
  const asked = [
    ...words.flatMap((word) =>
      ['search', 'search.json', 'search.atom'].map((page) => `/en/${page}?q=${encodeURIComponent(word)}`)
    ),
    ...['EGY', 'FJI', 'NRU'].flatMap((state) => [
      ...['letters', 'letters.csv', 'letters.jsonl'].map((page) => `/en/${page}?state=${state}`),
      ...['csv', 'json', 'atom'].map((file) => `/en/countries/${state}.${file}`)
    ]),
    ...unreleased.flatMap((reference) => ['', '.json'].map((end) => `/en/letters/${slugOf(reference)}${end}`)),
    ...unreleased.map((reference) => `/en/letters/${slugOf(reference).slice(3).toLowerCase()}`),
    ...['letters', 'persons', 'women', 'replies', 'reply-rate', 'median-days', 'overdue', 'reprisals'].flatMap(
      (measure) => ['year', 'addressee,kind', 'theme'].map((by) => `/en/statistics.json?measure=${measure}&by=${by}`)
    )
  ]
  before = await crawl(server.origin, asked)
})
test.afterAll(() => server.stop())

test('the crawl reaches every kind of page and file', () => {
  const reached = (pattern: RegExp) =>
    [...before].filter(([address, answer]) => pattern.test(address) && answer.startsWith('200')).length
  expect(before.size).toBeGreaterThan(900)
  for (const [pattern, least] of [
    [/^\/en$/, 1],
    [/^\/(fr|es|ar|ru|zh)$/, 5],
    [/^\/en\/letters\?after=/, 1],
    [/^\/en\/letters\/[^.?]+$/, 60],
    [/^\/en\/letters\/.*\.json$/, 20],
    [/^\/en\/countries\/[A-Z]{3}$/, 190],
    [/^\/en\/countries\/[A-Z]{3}\.atom$/, 100],
    [/^\/en\/statistics\?/, 8],
    [/^\/en\/statistics\.csv/, 1],
    [/^\/en\/letters\.(csv|json|jsonl|atom)/, 4],
    [/^\/en\/search\?/, 10],
    [/^\/en\/(about|method|privacy|accessibility|data|report|keys)$/, 7],
    [/^\/en\/statistics\/reconcile/, 1],
    [/^\/en\/statistics\/snapshots(\/1(\.csv|\.json)?)?$/, 4],
    [/^\/log-heads\.(json|atom)$/, 2],
    [/^\/keys\.json$/, 1],
    [/^\/robots\.txt$/, 1]
  ] as [RegExp, number][])
    expect(reached(pattern), String(pattern)).toBeGreaterThanOrEqual(least)
  expect([...before].filter(([, answer]) => answer.startsWith('5')).map(([address]) => address)).toEqual([])
})

test('asked again, everything is answered the same', async () => {
  const some = [...before].filter((_, place) => place % 4 === 0)
  expect(
    differing(
      new Map(some),
      await askAll(
        server.origin,
        some.map(([address]) => address)
      )
    )
  ).toEqual([])
})

test('nothing that is not released changes a single byte', async () => {
  const list = JSON.parse(await bodyOf('/en/letters.json')) as {
    letters: { letter: string; addressees: { reply_form: string; class: string }[] }[]
  }
  const released = (form: string) =>
    list.letters.find(
      ({ addressees }) =>
        addressees.length === 1 && addressees[0]!.class === 'state' && addressees[0]!.reply_form === form
    )!.letter
  const letter = (reference: string, addressee: string, more: object = {}) =>
    record('letter', {
      kind: reference.slice(0, 2),
      reference,
      sentOn: '2026-03-02',
      addressees: addressee,
      persons: 3,
      women: 2,
      names: [{ name: 'Zamburak Quetzalcoatlus', sex: 'woman' }],
      themes: 'torture',
      groups: 'lawyers',
      questions: ['Why the quetzalcoatlus?'],
      subject: 'On the zamburak',
      summary: 'A quetzalcoatlus, زمبرك, 羽蛇',
      reprisal: { act: 'spoke to the zamburak' },
      language: 'en',
      invented: true,
      ...more
    })
  await letter(unreleased[0]!, 'EGY')
  await letter(unreleased[1]!, 'Fiji; EGY', { earlier: [released('substantive')] })
  await letter(unreleased[2]!, 'NRU', { sentOn: '2026-01', mandates: 'defenders; torture' })
  const reply = await record('reply', {
    letters: [slugOf(unreleased[0]!)],
    receivedOn: '2026-04-01',
    form: 'substantive',
    summary: 'Of the quetzalcoatlus nothing is known',
    marks: [{ question: 1, mark: 'not-answered' }]
  })
  await record('override', { reply: reply.id, character: 'incomplete', reason: 'as the Rapporteur sees it' })
  // The hardest: replies that are not released, to letters that are, one of them together with one that is not.
  for (const form of ['none', 'acknowledgement', 'substantive']) {
    const more = await record('reply', {
      letters: [released(form)],
      receivedOn: todayInGeneva(new Date()),
      form: 'substantive',
      position: 'accepts',
      summary: 'Zamburak',
      steps: 'release',
      language: 'ar'
    })
    await record('marks', { reply: more.id, position: 'denies-substantiated' })
  }
  await record('extension', {
    letter: slugOf(unreleased[2]!),
    until: '2026-12-31',
    reason: 'asked for by the zamburak'
  }).catch(() => undefined) // of a month only: no clock to extend
  await record('extension', {
    letter: slugOf(unreleased[1]!),
    addressee: 'Fiji',
    until: '2027-12-31',
    reason: 'asked for by the zamburak'
  })
  await record('outcome', { letter: slugOf(unreleased[0]!), outcome: 'worsened', reason: 'told by the source' })
  await record('follow-up', { letter: slugOf(unreleased[0]!) })
  await record('release', { letter: slugOf(unreleased[1]!) })
  await server.vigie(
    ['import', 'letters', 'FILE', '--hold'],
    `type,reference,date,addressee,mandates,persons,women,summary,replies,invented\nAL,${unreleased[3]},1999-05-03,Égypte,torture,900,400,quetzalcoatlus,1999-06-01;1999-07-01 (A),1\n`
  )
  const drafted = JSON.parse(await server.vigie(['reminders', 'draft', '--json'])) as { value: { id: string }[] }
  expect(drafted.value.length).toBeGreaterThan(0)
  const { id } = drafted.value[0]!
  const waiting = JSON.parse(await server.vigie(['reminders', 'drafts', '--json'])) as {
    value: { drafts: { id: string; draftedOn: string }[] }
  }
  const { draftedOn } = waiting.value.drafts.find((one) => one.id === id)!
  expect(await server.vigie(['reminders', 'show', id])).toContain('INVENTED')
  await server.vigie(['reminders', 'sent', id, '--channel', 'note-verbale', '--on', draftedOn])
  expect(differing(before, await askAll(server.origin, [...before.keys()]))).toEqual([])
})

test('nor as all of it is made anew from what is on record: what was kept in memory hides nothing', async () => {
  await server.restart()
  expect(differing(before, await askAll(server.origin, [...before.keys()]))).toEqual([])
})

test('the address of an unreleased letter answers as one that names nothing', async () => {
  const forms = (slug: string) =>
    languages.flatMap((lang) =>
      [slug, `${slug}.json`, slug.toLowerCase(), slug.slice(3), `${slug}/`].map((name) => `/${lang}/letters/${name}`)
    )
  const nothing = unreleased.map((reference) => reference.replace(/(\d)(\d)\//, (_, tens: string) => `${tens}0/`))
  expect(nothing.filter((reference) => unreleased.includes(reference))).toEqual([])
  for (const [place, reference] of unreleased.entries()) {
    const [there, absent] = [forms(slugOf(reference)), forms(slugOf(nothing[place]!))]
    for (const [one, address] of there.entries()) {
      const [answer, other] = [await ask(server.origin, address), await ask(server.origin, absent[one]!)]
      expect(withoutAddress(answer, slugOf(reference)), address).toBe(withoutAddress(other, slugOf(nothing[place]!)))
      expect(answer).toMatch(/^(404|308)\n/)
    }
  }
})

test('a signed head of the log is there for anyone to check', async () => {
  const { heads, signed } = JSON.parse(await bodyOf('/log-heads.json')) as {
    heads: Record<'day' | 'hash' | 'signature' | 'publicKey', string>[]
    signed: string
  }
  expect(heads.map((head) => Object.keys(head))).toEqual([['day', 'hash', 'signature', 'publicKey']])
  const { day, hash, signature, publicKey } = heads[0]!
  const said = Buffer.from(signed.replace('{day}', day).replace('{hash}', hash))
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  expect(verify(null, said, key, Buffer.from(signature, 'base64'))).toBe(true)
  expect(await bodyOf('/log-heads.atom')).toContain(`${hash} ${signature}`)
  expect(await ask(server.origin, '/log-heads.json?before=2026-02-30')).toMatch(/^400\n/)
  expect(JSON.parse(await bodyOf(`/log-heads.json?before=${day}`))).toMatchObject({ heads: [], older: null })
  expect(await server.vigie(['log', 'verify', '--heads', 'FILE'], await bodyOf('/log-heads.json'))).toContain(
    '1 of 1 kept heads stand in the log.'
  )
})

test('and once a letter is released, its pages, counts, feeds and search change', async () => {
  const letter = slugOf(unreleased[0]!)
  await record('release', { letter })
  const { proposal } = await record('approve', { letter }, 'second officer')
  await record('approve', { letter, proposal }, 'second officer')
  const its = [
    '/en',
    `/en/letters/${letter}`,
    `/en/letters/${letter}.json`,
    '/en/letters',
    '/en/letters.csv',
    '/en/letters.json',
    '/en/letters.jsonl',
    '/en/letters.atom',
    '/en/countries',
    '/en/countries/EGY',
    '/en/countries/EGY.json',
    '/en/statistics.json?measure=letters&by=year',
    '/en/search?q=quetzalcoatlus',
    '/en/search?q=quetzalcoatluss',
    '/zh/letters',
    '/ar'
  ]
  const asked = [...its, '/en/countries/FRA', '/robots.txt']
  expect(asked.filter((address) => !before.has(address))).toEqual([])
  const were = new Map(asked.map((address) => [address, before.get(address)!]))
  expect(differing(were, await askAll(server.origin, asked))).toEqual(its)
})

const bodyOf = async (address: string) => (await fetch(server.origin + address)).text()
const withoutAddress = (answer: string, slug: string) =>
  answer.replaceAll(new RegExp(`${slug}|${slug.slice(3)}`, 'gi'), 'ADDRESS').replace(/^etag: .*$/m, '')
