import type { Everybody } from '../browser/people-of-every-role.ts'

/** Of calls that name no record: what an officer's browser sends when all is well. */
export const goodInputs = ({ signers, ours }: Everybody): [path: string, body: object][] => [
  ['search', { q: 'invented', lang: 'en' }],
  ['officers/invite', { name: 'Invented Colleague', role: 'observer' }],
  ['missions/invite', { state: 'SEN', name: 'Invented Secretary' }],
  ['partners/invite', { kind: 'ngo', state: 'SEN', name: 'Invented Organisation', lang: 'fr' }],
  ['companies', { name: 'Invented Company', kind: 'company', sector: 'mining', homeState: 'SEN' }],
  ['addresses', { state: 'SEN', address: 'mission@invented.example' }],
  [
    'helpers',
    {
      name: 'Invented Helper',
      needs: ['emergency'],
      states: ['SEN'],
      languages: ['fr'],
      address: 'https://invented.example/help'
    }
  ],
  ['duty', { from: '2026-11-27', to: '2026-11-30', officer: signers.first.officer.card.id }],
  ['letters/draft-reminders', {}],
  ['letters/reply', { letters: [ours.letter], receivedOn: '2026-11-20', form: 'acknowledgement' }],
  ['letters/extension', { letter: ours.letter, until: '2027-02-01', reason: 'Invented' }],
  [
    'letters/statement',
    { letter: ours.letter, on: '2026-11-20', title: 'Invented', languages: ['en'], url: 'https://invented.example/x' }
  ],
  ['letters/watch', { letter: ours.letter, lookOn: '2027-01-04', words: 'Invented' }],
  ['letters/delivery', { letter: ours.letter, step: 'undelivered' }],
  ['missions/link', { letter: ours.letter }],
  ['releases/show', { slug: ours.letter }],
  [
    'registers/bring',
    {
      id: '22222222-2222-4222-8222-222222222222',
      kind: 'state-commitment',
      body: {
        state: 'SEN',
        occasion: 'upr',
        document: 'Invented report',
        made: '2020',
        text: 'Invented',
        lang: 'en',
        address: 'https://invented.example/1'
      }
    }
  ]
]
