import { expect, test } from 'vitest'
import { inLocale } from '#in-locale'
import { type Locale } from '#messages'
import type { Assessed } from '#mandate/partners/list-country.ts'
import { nothingSaid } from '#mandate/recommendations/recommendation.ts'
import { unzip } from '#platform/documents/read-docx.ts'
import { listToXlsx } from '#platform/documents/xlsx.ts'
import { sheetOfList } from './sheet-of-list.ts'

const said = (byKind: string, byName: string | null, status: string) => ({
  kind: byKind,
  latest: [{ byKind, byName, status }]
})
const one: Assessed = {
  ...nothingSaid,
  sourceRows: null,
  id: 'a',
  slug: 'upr-per-1',
  source: 'upr',
  session: 42,
  year: 2023,
  document: 'A/HRC/99/1',
  paragraph: '5.1',
  addressee: 'state',
  state: 'PER',
  byStates: ['MMR', 'CIV'],
  position: 'supported',
  concernsDefenders: true,
  text: 'Invented',
  lang: 'en',
  standing: {
    kinds: [said('nhri', 'An invented institution', 'in-progress'), said('state', null, 'fully')],
    disagree: true
  } as never
}
const names = {
  en: { PER: 'Peru', MMR: 'Myanmar', CIV: "Côte d'Ivoire" },
  ar: { PER: 'بيرو', MMR: 'ميانمار', CIV: 'كوت ديفوار' }
}

/** The file as it is, cell by cell in the order of its sheet. */
async function opened(lang: 'en' | 'ar') {
  const states = new Map(Object.entries(names[lang]).map(([code, name]) => [code, { name }]))
  const sheet = inLocale(lang as Locale, () =>
    sheetOfList([one, { ...one, slug: 'b', addressee: 'all-states', state: null, byStates: [] }], {
      name: 'recommendations-PER',
      lang,
      states,
      addressOf: ({ slug }) => `https://invented.example/${slug}`,
      notes: () => ({ asOf: '2026-11-26', licence: 'Free', source: 'https://invented.example/list' })
    })
  )
  const file = await listToXlsx(sheet)
  const part = async (name: string) => new TextDecoder().decode(await unzip(file.buffer, name))
  const strings = [...(await part('xl/sharedStrings.xml')).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text!)
  const cells = [...(await part('xl/worksheets/sheet1.xml')).matchAll(/<c r="([A-Z])(\d)"([^>]*)>(?:<v>(\d+)<\/v>)?/g)]
  const rows: string[][] = [[], [], []]
  for (const [, , row, how, value] of cells)
    rows[Number(row) - 1]!.push(how!.includes('t="s"') ? strings[Number(value)]! : (value ?? ''))
  return rows
}

test('a list in Excel has its heads and its cells in the reader’s words, and no code', async () => {
  const [head, first, second] = await opened('en')
  expect(head!.slice(0, 12)).toEqual([
    'Recommendation',
    'Language of the text',
    'Source',
    'Session',
    'Year',
    'Document',
    'Paragraph',
    'Addressed to',
    'Recommended by',
    'What the State said',
    'What was found',
    'About human rights defenders'
  ])
  expect(first!.slice(1, 14)).toEqual([
    'English',
    'Universal Periodic Review',
    '42',
    '2023',
    'A/HRC/99/1',
    '5.1',
    'Peru',
    "Myanmar, Côte d'Ivoire",
    'Supported',
    'National human rights institution, An invented institution: In progress; The State: Fully implemented',
    'Yes',
    'No',
    'https://invented.example/upr-per-1'
  ])
  expect(first!.at(14)).toBe('2026-11-26')
  // Of what all are asked no State says what it thinks.
  expect([second![7], second![9]]).toEqual(['all States', ''])
})

test('in Arabic as well', async () => {
  const [head, first] = await opened('ar')
  for (const cell of head!) expect(cell).toMatch(/^[^a-z_]+$/i)
  const codes = first!.filter((cell) => /^(MMR|CIV|PER|upr|supported|nhri|fully|yes|no|en)\b/.test(cell))
  expect(codes).toEqual([])
  expect(first![8]).toBe('ميانمار، كوت ديفوار')
})
