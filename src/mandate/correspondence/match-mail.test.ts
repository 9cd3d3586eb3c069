import { describe, expect, test } from 'vitest'
import { workingReference } from '../communications/communication.ts'
import { matchMail, type Candidate, type KnownAddress, type MailFacts } from './match-mail.ts'
import { mentionsIn, numbersIn } from './mentions.ts'

const mail = (facts: Partial<MailFacts>): MailFacts => ({
  sender: null,
  answers: [],
  mentions: [],
  quoted: [],
  automatic: false,
  unreadable: false,
  report: null,
  ...facts
})
const letter = (number: string, state: string | null, more: Partial<Candidate> = {}): Candidate => ({
  letter: `letter ${number}`,
  slug: number,
  reference: `AL ${number}`,
  number,
  working: null,
  addressee: `${number} to ${state}`,
  state,
  actorName: null,
  isSent: true,
  sentOn: '2016-02-01',
  isAnswered: false,
  messageIds: [`${number}@vigie`],
  ...more
})
const peru: KnownAddress = { address: 'Mission@peru.example', state: 'PER', isCurrent: true }
const chile: KnownAddress = { address: 'mission@chile.example', state: 'CHL', isCurrent: true }
const of = ({ slug, reasons, objections }: ReturnType<typeof matchMail>['guesses'][number]) => [
  slug,
  [...reasons, ...objections].join(' ')
]

describe('a mail is surely matched', () => {
  test('by its thread, whoever writes: nobody guesses our Message-ID', () => {
    const match = matchMail(
      mail({ answers: ['PER 1/2016@vigie'], sender: 'a@capital.example' }),
      [letter('PER 1/2016', 'PER')],
      [peru]
    )
    expect(match).toMatchObject({ standing: 'matched', problems: [], guesses: [] })
    expect(match.letters.map(of)).toEqual([['PER 1/2016', 'thread']])
  })
  test('by references that come from the mission itself: several letters answered at once', () => {
    const match = matchMail(
      mail({ mentions: ['PER 1/2016', 'PER 2/2016'], sender: 'mission@peru.example' }),
      [letter('PER 1/2016', 'PER'), letter('PER 2/2016', 'PER'), letter('PER 3/2016', 'PER')],
      [peru]
    )
    expect(match.standing).toBe('matched')
    expect(match.letters.map(({ slug }) => slug)).toEqual(['PER 1/2016', 'PER 2/2016'])
  })
  test('by the working reference of a letter that has no reference yet, as it was typed', () => {
    const working = workingReference('AL-3f1c9a02-5d1e-4c0a-9f00-0123456789ab')!
    const { own } = mentionsIn(
      `Your letter ${working.replaceAll('-', ' ')}`,
      'Call +41 22 917 90 00 or 482-915-730-00.'
    )
    expect(own).toEqual([working])
    const match = matchMail(
      mail({ mentions: own, sender: 'mission@peru.example' }),
      [letter('PER 1/2016', 'PER', { number: null, reference: null, working })],
      [peru]
    )
    expect(match).toMatchObject({ standing: 'matched', problems: [] })
  })
  test('of a letter to several States, for the one that writes', () => {
    const both = ['PER', 'CHL'].map((state) => letter('PER 1/2016', state))
    const match = matchMail(mail({ mentions: ['PER 1/2016'], sender: 'mission@chile.example' }), both, [peru, chile])
    expect(match.letters.map(({ state }) => state)).toEqual(['CHL'])
    expect(match.standing).toBe('matched')
  })
})

describe('a mail is a guess, with its reasons', () => {
  test.each([
    ['reference from an unknown sender', { mentions: ['PER 1/2016'], sender: 'a@b.example' }, 'reference'],
    ['reference without a sender', { mentions: ['PER 1/2016'] }, 'reference'],
    [
      'reference only quoted',
      { quoted: ['PER 1/2016'], sender: 'mission@peru.example' },
      'reference-quoted sender-on-record'
    ],
    ['sender alone', { sender: 'mission@peru.example' }, 'sender-on-record waits-for-answer'],
    ['sender of the same house', { sender: 'other@peru.example' }, 'sender-of-same-domain waits-for-answer'],
    [
      'another State’s mission, by reference',
      { mentions: ['PER 1/2016'], sender: 'mission@chile.example' },
      'reference sender-of-another-state'
    ],
    [
      'another State’s mission, by thread',
      { answers: ['PER 1/2016@vigie'], sender: 'mission@chile.example' },
      'thread sender-of-another-state'
    ]
  ] as [string, Partial<MailFacts>, string][])('%s', (_, facts, reasons) => {
    const match = matchMail(mail(facts), [letter('PER 1/2016', 'PER')], [peru, chile])
    expect(match).toMatchObject({ standing: 'unmatched', letters: [] })
    expect(match.guesses.map(of)).toEqual([['PER 1/2016', reasons]])
  })
  test('from a former address of the mission', () => {
    const before = { ...peru, isCurrent: false }
    const match = matchMail(
      mail({ mentions: ['PER 1/2016'], sender: 'mission@peru.example' }),
      [letter('PER 1/2016', 'PER')],
      [before]
    )
    expect(match.guesses.map(of)).toEqual([['PER 1/2016', 'reference sender-formerly-on-record']])
  })
  test('to a letter that is a draft', () => {
    const match = matchMail(
      mail({ mentions: ['PER 1/2016'], sender: 'mission@peru.example' }),
      [letter('PER 1/2016', 'PER', { isSent: false })],
      [peru]
    )
    expect(match.standing).toBe('unmatched')
    expect(match.guesses.map(of)).toEqual([['PER 1/2016', 'reference sender-on-record letter-not-sent']])
  })
  test('a machine’s note, however good its thread', () => {
    const match = matchMail(
      mail({ answers: ['PER 1/2016@vigie'], automatic: true }),
      [letter('PER 1/2016', 'PER')],
      [peru]
    )
    expect(match).toMatchObject({ standing: 'unmatched', letters: [], problems: [{ what: 'automatic' }] })
    expect(match.guesses.map(of)).toEqual([['PER 1/2016', 'thread']])
  })
  test('a house that writes for two States says nothing of either', () => {
    const shared = [peru, { ...chile, address: 'chile@peru.example' }]
    expect(matchMail(mail({ sender: 'other@peru.example' }), [letter('PER 1/2016', 'PER')], shared).guesses).toEqual([])
  })
})

test('a letter of one’s own and one of another State together: an officer looks', () => {
  const match = matchMail(
    mail({ mentions: ['PER 1/2016', 'CHL 1/2016'], sender: 'mission@peru.example' }),
    [letter('PER 1/2016', 'PER'), letter('CHL 1/2016', 'CHL')],
    [peru, chile]
  )
  expect(match.standing).toBe('unmatched')
  expect(match.guesses.map(of)).toEqual([
    ['PER 1/2016', 'reference sender-on-record'],
    ['CHL 1/2016', 'reference sender-of-another-state']
  ])
})

test('a number that no letter has is said', () => {
  expect(matchMail(mail({ mentions: ['PER 9/2016'] }), [], []).problems).toEqual([
    { what: 'no-such-letter', number: 'PER 9/2016' }
  ])
})

test.each([
  ['UA PAK 5/2016', ['PAK 5/2016']],
  ['Re: pak 5/2016 and JUA PAK 12/2016, PAK 5/2016', ['PAK 5/2016', 'PAK 12/2016']],
  ['رد على AL EGY ٥/٢٠١٦', ['EGY 5/2016']],
  ['پاسخ به \u2067UA IRN ۱۲/۲۰۱۶\u2069', ['IRN 12/2016']],
  ['关于AL CHN 5/2016的答复', ['CHN 5/2016']],
  ['ＡＬ　ＣＨＮ　５／２０１６', ['CHN 5/2016']],
  ['AL_PER_5_2016.pdf', []],
  ['AL PER 5-2016', ['PER 5/2016']],
  ['DEMO AL PER 5/2026', ['DEMO PER 5/2026']],
  ['UA G/SO 218/2 G/SO 214 (67-17) SAU 5/2014', ['SAU 5/2014']],
  ['A/HRC/34/52, RES 5/87, PAK 5/20167, XPAK', []]
])('%s names %j', (text, numbers) => expect(numbersIn(text)).toEqual(numbers))

test('what it quotes is told apart from what it says', () => {
  const text = [
    'On AL PER 2/2016 see the note.',
    '',
    'On Mon, 1 Feb 2016 the office wrote:',
    'We refer to AL PER 3/2015.'
  ].join('\r\n')
  expect(mentionsIn('Re: AL PER 1/2016', text)).toEqual({ own: ['PER 1/2016', 'PER 2/2016'], quoted: ['PER 3/2015'] })
  expect(mentionsIn('', 'as said\n> AL PER 3/2015\n-----Original Message-----\nAL PER 4/2015').quoted).toEqual([
    'PER 3/2015',
    'PER 4/2015'
  ])
})

// Where the time grows with the square of the length, these end with the test's own limit.
test('a text built to cost names nothing, and soon', () => {
  expect(mentionsIn('', 'JUA '.repeat(50_000)).own).toEqual([])
  expect(mentionsIn('', `${'PAK 5 '.repeat(30_000)}\n${'-'.repeat(100_000)}x`).own).toEqual([])
  expect(mentionsIn('', `said\n${'-'.repeat(190_000)}x\nPAK 5/2016`).own).toEqual(['PAK 5/2016'])
})

test('what stands between dashes begins a quotation, and a rule of dashes; a list does not', () => {
  const said = (line: string) => mentionsIn('', `said\n${line}\nPAK 5/2016`).own.length === 0
  const begin = ['-----Original Message-----', ' --- ab ---  ', '---ab---', '--------', `----${'x'.repeat(60)}---`]
  const none = ['---a---', '--Original Message--', '-------', `---${'x'.repeat(61)}---`, '- one', '--- one']
  expect([begin.map(said), none.map(said)]).toEqual([begin.map(() => true), none.map(() => false)])
})
