import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CaseDesk } from '#mandate/cases/desk.ts'
import { readCaseFigures } from '#mandate/cases/read-case-figures.ts'
import { listLetters } from '#mandate/communications/list-letters.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { findSubject } from '#mandate/registers/find-subject.ts'
import { searchSubjects } from '#mandate/registers/search-subjects.server.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
  must(await recordLetter(office.at('2016-03-01'), letter({ reference: 'AL PAK 1/2016' })))
})
afterAll(() => office.close())

const letter = (more: object = {}) => ({
  kind: 'AL',
  reference: 'AL PAK 9/2016',
  sentOn: '2016-02-01',
  addressees: ['Pakistan'],
  ...more
})
const record = async (more: object) => await recordLetter(office.at('2016-03-01'), letter(more))

describe('a letter', () => {
  test.each([
    ['to a State that is none', { addressees: ['Atlantis'] }, ['unknown-state']],
    ['to a State that is spelt wrongly', { addressees: ['Pakistn'] }, ['unknown-state-near']],
    ['of 30 February', { sentOn: '2016-02-30' }, ['impossible-date']],
    ['of a day to come', { sentOn: '2016-03-02' }, ['date-to-come']],
    ['without a date', { sentOn: '' }, ['required']],
    ['whose reference is taken', { reference: 'PAK 1/2016' }, ['reference-used-twice']],
    ['whose reference is none', { reference: 'PAK 1 of 2016' }, ['reference-unreadable']],
    ['whose kind differs from its reference', { kind: 'UA' }, ['type-differs-from-reference']],
    ['of a kind that is none', { kind: 'LETTER' }, ['unknown-kind']],
    ['of a kind that nobody knows', { kind: 'XY', reference: 'PAK 9/2016' }, ['unknown-kind']],
    [
      'of a mandate that did not exist yet',
      { sentOn: '1999-05-01', mandates: ['defenders'] },
      ['mandate-not-in-existence']
    ],
    ['of a mandate that is none', { mandates: ['weather'] }, ['unknown-mandate']],
    ['with a negative number of persons', { persons: '-1' }, ['negative-number']],
    ['with more women than persons', { persons: '1', women: '2' }, ['women-more-than-persons']],
    ['with more women and men than persons', { persons: 3, women: 2, men: 2 }, ['sexes-more-than-persons']],
    ['with persons who are no number', { persons: 'several' }, ['wrong-type']],
    ['with a subject that is too long', { subject: 'x'.repeat(501) }, ['too-long']],
    ['with a control character', { subject: 'a\u0000b' }, ['forbidden-character']],
    ['with a character that turns its words round', { summary: 'a\u202eb' }, ['forbidden-character']],
    ['with more persons than a letter concerns', { persons: '9999999999' }, ['number-too-large']],
    ['with a field that is none', { colour: 'blue' }, ['unknown-field']],
    ['with a theme that is none', { themes: ['weather'] }, ['unknown-tag']],
    ['on an earlier letter that is none', { earlier: ['PAK 77/2016'] }, ['letter-not-found']],
    ['to nobody', { addressees: [] }, ['required']]
  ])('%s', async (_, more, expected) => expect(codes(await record(more))).toEqual(expected))

  test('has every fault told at once, each with its place', async () => {
    const result = await record({ addressees: ['Pakistan', 'Atlantis'], mandates: ['weather'], sentOn: '2016-04-01' })
    expect(result.ok ? [] : result.errors.map(({ code, field }) => [code, field])).toEqual([
      ['date-to-come', 'sentOn'],
      ['unknown-state', 'addressees.1'],
      ['unknown-mandate', 'mandates.0']
    ])
  })
  test('of a year in which its mandate began is accepted and marked', async () => {
    const result = await record({
      reference: 'AL PAK 10/2016',
      sentOn: '2012-06-01',
      mandates: ['defenders', 'environment']
    })
    expect(result.ok || result.errors).toBe(true)
  })
  test('is not recorded by an observer, nor by an officer of another mandate', async () => {
    expect(codes(await recordLetter(office.at('2016-03-01', 'guest', 'observer'), letter()))).toEqual(['not-allowed'])
    const foreign = {
      ...office.at('2016-03-01'),
      actor: { id: 'other', role: 'case-officer' as const, mandate: 'expression', trusted: true }
    }
    expect(codes(await recordLetter(foreign, letter()))).toEqual(['not-allowed'])
  })
})

describe('a reply', () => {
  const reply = (more: object) =>
    recordReply(office.at('2016-03-01'), {
      letters: ['PAK 1/2016'],
      receivedOn: '2016-02-10',
      form: 'substantive',
      ...more
    })
  test.each([
    ['that came before its letter', { receivedOn: '2016-01-31' }, ['reply-before-letter']],
    ['of a month that is over before its letter', { receivedOn: '2016-01' }, ['reply-before-letter']],
    ['of a day to come', { receivedOn: '2016-03-02' }, ['date-to-come']],
    ['of 31 June', { receivedOn: '2015-06-31' }, ['impossible-date']],
    ['to a letter that is none', { letters: ['PAK 99/2016'] }, ['letter-not-found']],
    ['from one to whom nobody wrote', { from: 'Peru' }, ['not-an-addressee']],
    ['of a form that is none', { form: 'kind' }, ['not-in-list']],
    [
      'with a mark for a question that was not asked',
      { marks: [{ question: 1, mark: 'answered' }] },
      ['no-such-question']
    ]
  ])('%s', async (_, more, expected) => expect(codes(await reply(more))).toEqual(expected))
  test('refused leaves nothing behind', async () => {
    expect(await office.db.owner.selectFrom('known.reply').select('id').execute()).toEqual([])
  })
})

test('a State that is named twice, in two languages, is one addressee', async () => {
  must(await record({ reference: 'AL PAK 8/2016', addressees: ['Pakistan', 'باكستان'] }))
  const addressees = await office.db.owner
    .selectFrom('known.letter_addressee as a')
    .innerJoin('known.letter as l', 'l.id', 'a.letter_id')
    .where('l.slug', '=', 'AL-PAK-8-2016')
    .select('a.state')
    .execute()
  expect(addressees).toEqual([{ state: 'PAK' }])
})

test('a letter that one may not see is answered as one that is not there', async () => {
  const stranger = {
    ...office.at('2016-03-01'),
    actor: { id: 'other', role: 'case-officer' as const, mandate: 'expression', trusted: true }
  }
  const unseen = await recordReply(stranger, { letters: ['PAK 1/2016'], receivedOn: '2016-02-10', form: 'substantive' })
  const absent = await recordReply(stranger, {
    letters: ['PAK 99/2016'],
    receivedOn: '2016-02-10',
    form: 'substantive'
  })
  expect(codes(unseen)).toEqual(['letter-not-found'])
  expect(codes(absent)).toEqual(['letter-not-found'])
})

test('an address that names what no database takes is refused, or finds nothing, and breaks nothing', async () => {
  const desk = office.at('2016-03-01')
  const place = '00000000-0000-4000-8000-000000000000'
  for (const filters of [{ state: 'PER\u0000' }, { after: `2016-13-99.${place}` }, { after: `0000-00-00.${place}` }])
    expect((await listLetters(desk, filters)).ok).toBe(false)
  expect(codes(await showLetter(desk, '\u0000', '2016-03-01'))).toEqual(['letter-not-found'])
  const figures = await readCaseFigures({ ...desk, where: { origin: '' } } as unknown as CaseDesk, {
    theme: 'a\u0000b'
  })
  expect(codes(figures)).toEqual(['forbidden-character'])
  const named = new URLSearchParams({ recommendation: '\u0000' })
  expect(await findSubject(office.db.public, { subjectField: 'recommendation' }, named)).toBeNull()
  expect(await searchSubjects(office.db.public, 'recommendation', '\u0000')).toEqual([])
})
