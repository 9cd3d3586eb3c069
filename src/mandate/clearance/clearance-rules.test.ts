import { describe, expect, test } from 'vitest'
import { makeEpoch, signEpoch } from '#platform/sealing/epochs.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { makeSigningKey } from '#platform/sealing/signing.ts'
import { emptyLetter } from '#platform/documents/letter-document.ts'
import { canonicalText, type DraftText } from '../drafts/draft-text.ts'
import { followOffice, signCompared } from './compared-office.ts'
import { readDraft } from './draft-schema.ts'
import { letterOfDraft } from './letter-of-draft.ts'
import { suggestMandates } from './list-offices.ts'
import { isSaidBy, isSaidFor, rapporteurOf, signClearance, signLetterText } from './word.ts'

const on = '2026-03-02'
const person = async (role: string, mandate = 'defenders') => {
  const signing = makeSigningKey()
  const { recipient } = await makeIdentity()
  const id = crypto.randomUUID() as string
  return { signing, card: { id, mandate, role, recipient, verifyKey: toBase64url(signing.verifyKey) } }
}

describe('a word of a mandate', () => {
  test('is hers and her office’s: another key, another decision, another epoch are none', async () => {
    const { signing, card } = await person('case-officer', 'torture')
    const epoch = await makeEpoch({ mandate: 'torture', openedOn: on })
    const foreign = await makeEpoch({ mandate: 'housing', openedOn: on })
    const value = {
      letter: 'l',
      hash: 'a'.repeat(64),
      decision: 'cleared' as const,
      mandate: 'torture',
      officer: card.id,
      on,
      words: null
    }
    const word = signClearance(value, { officer: signing.secret, office: fromBase64url(epoch.secrets.signing) })
    expect(isSaidBy(word, card) && isSaidFor(word, [foreign.card, epoch.card])).toBe(true)
    expect(isSaidFor(word, [foreign.card])).toBe(false)
    const turned = { ...word, said: { ...word.said, value: { ...value, decision: 'declined' as const } } }
    expect(isSaidBy(turned, card) || isSaidFor(turned, [epoch.card])).toBe(false)
    expect(isSaidBy(word, (await person('case-officer')).card)).toBe(false)
    const byForeign = signClearance(value, { officer: signing.secret, office: fromBase64url(foreign.secrets.signing) })
    expect(isSaidFor(byForeign, [foreign.card])).toBe(false)
  })
  test('of the Rapporteur is hers by her role, for that letter and that text', async () => {
    const { signing, card } = await person('rapporteur')
    const of = { letter: 'l', hash: 'a'.repeat(64) }
    const given = signLetterText(signing.secret, { ...of, officer: card.id, mandate: 'defenders', on })
    expect(rapporteurOf(given, of, [card])).toBe(card)
    expect(rapporteurOf(given, { ...of, hash: 'b'.repeat(64) }, [card])).toBe(null)
    expect(rapporteurOf(given, { ...of, letter: 'k' }, [card])).toBe(null)
    expect(rapporteurOf(given, of, [{ ...card, role: 'case-officer' }])).toBe(null)
    expect(rapporteurOf(given, of, [])).toBe(null)
  })
})

describe('another office', () => {
  test('is known once its first epoch was compared, whatever epochs follow; another one in its place is not it', async () => {
    const { signing, card } = await person('case-officer')
    const first = await makeEpoch({ mandate: 'torture', openedOn: on })
    const previous = { card: first.card, signingSecret: first.secrets.signing }
    const next = await makeEpoch({ mandate: 'torture', openedOn: on, previous })
    const chain = [first.statement, next.statement]
    expect(followOffice('torture', chain, [], [card])).toMatchObject({ state: 'not-compared', current: next.card })
    const said = (print: string) =>
      signCompared(signing.secret, { mandate: 'defenders', other: 'torture', fingerprint: print, officer: card.id, on })
    const compared = [said(fingerprint(first.card))]
    expect(followOffice('torture', chain, compared, [card])).toMatchObject({ state: 'known', by: card.id })
    expect(followOffice('torture', chain, compared, [])).toMatchObject({ state: 'not-compared' })
    const swapped = await makeEpoch({ mandate: 'torture', openedOn: on })
    expect(followOffice('torture', [swapped.statement], compared, [card])).toEqual({ state: 'false' })
    expect(followOffice('housing', chain, [], [card])).toEqual({ state: 'false' })
    const forged = { ...next.card, recipient: swapped.card.recipient }
    const broken = signEpoch(forged, fromBase64url(next.secrets.signing), {
      card: swapped.card,
      signingSecret: swapped.secrets.signing
    })
    expect(followOffice('torture', [first.statement, broken], compared, [card])).toEqual({ state: 'false' })
  })
})

describe('a draft', () => {
  const {
    letterhead: _l,
    reference: _r,
    date: _d,
    notes: _n,
    authority: _a,
    signatories: _s,
    invented: _i,
    ...letter
  } = emptyLetter('en')
  const draft: DraftText = {
    v: 1,
    kind: 'AL',
    addressees: [{ name: 'PER', class: 'state' }],
    invented: true,
    letter: { ...letter, subject: 'Invented', facts: { lead: 'It is said:', items: ['One.', 'Two.'] } },
    record: { persons: 2, women: 1, names: [], themes: [], groups: [], articles: [], earlier: [] }
  }
  test('is read as it was written, and goes on record with its facts as they stand', () => {
    expect(readDraft(canonicalText(draft))).toEqual({ ok: true, value: draft })
    expect(letterOfDraft(draft, '[withheld]')).toMatchObject({
      subject: 'Invented',
      summary: 'One.\n\nTwo.',
      women: 1,
      questions: []
    })
  })
  test('whoever is not to be named in full in public is out of its public version, questions and all', () => {
    const names = [
      { name: 'Amal Invented', sex: 'woman' as const, publicForm: 'withheld' as const },
      { name: 'Bo Invented', sex: 'man' as const, publicForm: 'full' as const }
    ]
    const said = { ...draft, record: { ...draft.record, names } }
    said.letter = {
      ...letter,
      subject: 'On Amal Invented',
      facts: { lead: null, items: ['Amal Invented and Bo Invented.'] }
    }
    said.letter.questions = { lead: null, items: ['Where is Amal Invented?', 'Since when?'] }
    expect(letterOfDraft(said, '[withheld]')).toMatchObject({
      subject: 'On Amal Invented',
      publicVersion: { subject: 'On [withheld]', summary: '[withheld] and Bo Invented.' },
      questions: [
        { text: 'Where is Amal Invented?', publicText: 'Where is [withheld]?' },
        { text: 'Since when?', publicText: 'Since when?' }
      ]
    })
    expect(
      letterOfDraft({ ...said, record: { ...said.record, names: [names[1]!] } }, 'x').publicVersion
    ).toBeUndefined()
  })
  test('that is about a reprisal goes on record as one, and its act of cooperation stays in the office', () => {
    const marked = { ...draft, record: { ...draft.record, reprisal: { act: 'testimony' } } }
    expect(readDraft(canonicalText(marked))).toEqual({ ok: true, value: marked })
    expect(letterOfDraft(marked, '[withheld]').reprisal).toEqual({ act: 'testimony', actWithheld: true })
    expect(letterOfDraft(draft, '[withheld]')).not.toHaveProperty('reprisal')
  })
  test.each([
    ['is no text', '{'],
    ['has its parts in another order', JSON.stringify(draft)],
    ['holds what nobody was shown', canonicalText({ ...draft, more: 'x' } as unknown as DraftText)],
    ['has no subject', canonicalText({ ...draft, letter: { ...draft.letter, subject: null } })],
    ['counts more women than persons', canonicalText({ ...draft, record: { ...draft.record, women: 3 } })],
    [
      'holds a character that no page shows',
      canonicalText({ ...draft, letter: { ...draft.letter, measures: ['a\u0000b'] } })
    ],
    [
      'holds half a character',
      canonicalText({ ...draft, letter: { ...draft.letter, measures: ['Half \ud83d of one'] } })
    ],
    [
      'turns the words of a name around',
      canonicalText({
        ...draft,
        record: { ...draft.record, names: [{ name: 'A\u202Eb', sex: 'woman', publicForm: 'full' }] }
      })
    ],
    ['isolates', canonicalText({ ...draft, letter: { ...draft.letter, closing: ['a\u2067b\u2069'] } })],
    [
      'has more facts than a record takes',
      canonicalText({
        ...draft,
        letter: { ...draft.letter, facts: { lead: null, items: Array.from({ length: 6 }, () => 'x'.repeat(19_999)) } }
      })
    ]
  ])('is none if it %s', (_, text) => expect(readDraft(text).ok).toBe(false))
})

test('the mandate on the State is suggested first, then those of the themes that exist on the day', () => {
  const life = { established: null, establishedPrecision: null, ended: null, endedPrecision: null }
  const mandates = [
    { code: 'iran', state: 'IRN', ...life },
    { code: 'torture', state: null, ...life },
    { code: 'defenders', state: null, ...life },
    { code: 'old', state: null, ...life, ended: '2020-01-01', endedPrecision: 'day' as const }
  ].map((one) => ({ number: 1, names: {}, ...one }))
  const resolver = {
    findState: (name: string) => (name === 'Iran' ? 'IRN' : null),
    findCountryMandate: (state: string) => mandates.find((one) => one.state === state) ?? null,
    findMandate: (code: string) => mandates.find((one) => one.code === code) ?? null
  }
  const here = { mandate: 'defenders', today: on }
  expect(suggestMandates(resolver, ['torture', 'old', 'defenders'], ['Iran', 'Peru'], here)).toEqual([
    'iran',
    'torture'
  ])
})
