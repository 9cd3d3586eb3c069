import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openCase } from '#mandate/cases/open-case.ts'
import { readCase } from '#mandate/cases/read-case.ts'
import { findCaseOf } from '#mandate/communications/case-of-letter.store.server.ts'
import { outcomesDiffer } from '#mandate/communications/outcomes-differ.ts'
import { listClearance } from '#mandate/clearance/list-clearance.ts'
import { findSentText } from '#mandate/clearance/sent-text.store.server.ts'
import { insertWord } from '#mandate/clearance/words.store.server.ts'
import { recordElsewhere, recordSilent } from '#mandate/clearance/record-elsewhere.ts'
import { readClearance } from '#mandate/clearance/read-clearance.ts'
import { sayClearance } from '#mandate/clearance/say-clearance.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { workingReference } from '#mandate/communications/communication.ts'
import { recordDelivery } from '#mandate/communications/record-delivery.ts'
import { sendAgain } from '#mandate/correspondence/send-again.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { sendDraft, type GoingOut } from '#mandate/clearance/send-draft.ts'
import { compareOffice } from '#mandate/clearance/compare-office.ts'
import {
  hashOfWords,
  makeWords,
  openWords,
  sealText,
  sealWords,
  signPut,
  type PutSaid,
  type SealedWords
} from '#mandate/clearance/sealed-copy.ts'
import { signCompared } from '#mandate/clearance/compared-office.ts'
import { askForClearance } from '#mandate/clearance/ask-for-clearance.ts'
import { insertGuest } from '#mandate/guests/guests.store.server.ts'
import { transmitLetter } from '#mandate/communications/transmit-letter.ts'
import { changeKey } from '#mandate/drafts/draft-document.ts'
import { canonicalText, hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { bytesOfTable } from '#tests/database.ts'
import type { ConsentLine } from '#mandate/intake/consents-of.ts'
import { namesInText } from '#mandate/drafts/names-standing.ts'
import { whatStops } from '../../src/ui/office/clearance/check-names.ts'
import { makeKey } from '../../src/ui/office/cases/case-keys.ts'
import { answersOf, toldOf } from '../../src/ui/office/clearance/answers.ts'
import { proposedIn } from '../../src/ui/office/clearance/draft-view.ts'
import { makeWord } from '../../src/ui/office/clearance/make-word.ts'
import { putAnother } from '../../src/ui/office/clearance/put.ts'
import { readShown, type ClearanceRead } from '../../src/ui/office/clearance/read-words.ts'
import { recordLines } from '../../src/ui/office/clearance/record-lines.ts'
import { uncertainOf, uncertainWords } from '../../src/ui/office/clearance/uncertain-of.ts'
import { signClearance, type ClearanceWord } from '#mandate/clearance/word.ts'
import { inventedDraft, twoOffices } from '#tests/clearance.ts'
import { codes, must } from '#tests/office-desk.ts'
import type { Officer } from '#tests/officers.ts'
import { readDay } from '#mandate/work/read-day.ts'

// Over 20 s: seventeen letters are sealed, and opened again at every look; the bytes of all tables are read.

const first = inventedDraft(['Quillfeather was taken from the house.'])
const second = inventedDraft(['Quillfeather was taken from the house.', 'Article 19 was cited against her.'])
const houseLeftOut = [{ path: 'facts.items.0', wording: 'Quillfeather was taken.' }]
const articleAdded = [{ path: 'facts.items.1', wording: 'Article 19 was cited against her.' }]
let offices: Awaited<ReturnType<typeof twoOffices>>
let ama: Officer
let tam: Officer
let rita: Officer
let gus: Officer
beforeAll(async () => {
  offices = await twoOffices()
  ;({ ama, tam } = offices)
  rita = await offices.colleague('Rita Invented', 'rapporteur')
  gus = await offices.lead.enrol(ama, 'Gus Invented', 'guest')
  for (const by of [ama, rita]) must(await offices.lead.confirm(by, gus))
  offices.reload(ama)
})
afterAll(() => offices.close())

const going: GoingOut[] = []
const pages = {
  withheld: () => '[withheld]',
  letter: async (of: GoingOut) => {
    going.push(of)
    return new TextEncoder().encode('%PDF of a story')
  },
  note: () => 'The note with which it goes'
}
const send = (letter: string, text = canonicalText(second), more: object = {}, by = ama) =>
  sendDraft(offices.at(by), { letter, text, channel: 'note-verbale', ...more }, { mail: null, pages })
const asked = async (letter: string) =>
  Object.fromEntries((await offices.read(ama, letter)).shown.asked.map(({ signatory, state }) => [signatory, state]))
const slugOf = async (...of: Parameters<typeof offices.ask>) => must(await offices.ask(...of)).slug

describe('before anything was compared, a browser goes by no word of the server', () => {
  let slug: string
  let read: ClearanceRead
  beforeAll(async () => {
    slug = await slugOf(first)
    read = await offices.read(ama, slug)
  })
  const none = { from: null, stops: [] }
  const putBy = async (of: ClearanceRead, known: string[], checked: Partial<Parameters<typeof putAnother>[3]> = {}) => {
    const sent: { copies: { mandate: string }[] }[] = []
    vi.stubGlobal('fetch', async (_: string, { body }: { body: string }) => {
      sent.push(JSON.parse(body))
      return Response.json({})
    })
    const text = { canonical: canonicalText(second), note: 'n', cutOff: '2026-03-20', known, ...none, ...checked }
    const put = await putAnother(await offices.browser(ama), 'en', of, text)
    vi.unstubAllGlobals()
    return put.ok ? sent[0]!.copies.map(({ mandate }) => mandate) : codes(put)
  }
  test('another text is sealed to an office that nobody compared only knowingly', async () => {
    expect(uncertainOf(read)).toMatchObject({ notCompared: ['torture'], added: [] })
    expect(await putBy(read, [])).toEqual(['office-not-compared'])
    expect(await putBy(read, ['torture'])).toEqual(['defenders', 'torture'])
  })
  test('nor is one that names whom consent withholds sealed to anybody', async () => {
    const found = [{ code: 'draft-named-to-state', field: 'facts.items.0', params: {}, stops: true }]
    const named = whatStops({ state: 'checked', found }, false)
    expect(await putBy(read, ['torture'], { stops: named })).toEqual(['names-withheld'])
    const notChecked = whatStops({ state: 'not-checked', found: [] }, false)
    expect(await putBy(read, ['torture'], { stops: notChecked })).toEqual(['names-not-checked'])
  })
  test('nor to a mandate that the server adds to those who were asked', async () => {
    const elsewhere = await slugOf(first, { mandates: ['expression'] })
    const { shown } = await offices.read(ama, elsewhere)
    const added = read.shown.asked.find(({ signatory }) => signatory === 'torture')!
    const forged = { ...shown, chains: read.shown.chains, asked: [...shown.asked, added] }
    const told = await readShown(forged, await offices.browser(ama))
    // Even where that office is one that was compared.
    const known = { ...told.offices.torture!, state: 'known' as const, by: ama.card.id } as ClearanceRead['lead']
    const compared = { ...told, offices: { ...told.offices, torture: known } }
    expect(uncertainOf(compared)).toMatchObject({ notCompared: [], added: ['torture'] })
    expect(await putBy(compared, [])).toEqual(['office-not-compared'])
    // A copy in which no officer of ours signed who was asked vouches for nobody.
    const copy = compared.texts.get(1)!
    const silent = new Map([[1, { ...copy, ...(copy.ok && { asked: null }) }]])
    expect(uncertainOf({ ...compared, texts: silent }).added).toContain('torture')
  })
  test('of which draft a text is and who was asked counts only where an officer of ours signed it, for this text', async () => {
    const desk = await offices.browser(ama)
    const from = { case: crypto.randomUUID() as string, draft: crypto.randomUUID() as string }
    const hash = hashOfCanonical(canonicalText(first))
    const readOf = async (by: Officer | null, more: Partial<PutSaid> = {}) => {
      const said = { letter: null, hash, asked: ['torture', 'expression'], from, ...more }
      const put = by && signPut(by.signing.secret, said)
      const body = toBase64url(await sealText(canonicalText(first), null, desk.office.current.recipient, { put }))
      const told = await readShown({ ...read.shown, copies: [{ ...read.shown.copies[0]!, word: null, body }] }, desk)
      const text = told.texts.get(1)!
      return text.ok && [text.putBy, text.asked, text.from]
    }
    expect(await readOf(ama)).toEqual([ama.card.id, ['torture', 'expression'], from])
    expect(await readOf(rita)).toEqual([rita.card.id, ['torture', 'expression'], from])
    for (const by of [null, tam, gus]) expect(await readOf(by)).toEqual([null, null, null])
    expect(await readOf(ama, { hash: hashOfCanonical(canonicalText(second)) })).toEqual([null, null, null])
    expect(await readOf(ama, { letter: crypto.randomUUID() })).toEqual([null, null, null])
  })
  test('words and a changed text go to a lead that was not compared only knowingly; a clearance says nothing', async () => {
    const { shown, lead } = await offices.read(tam, slug)
    expect(lead.state).toBe('not-compared')
    const desk = await offices.browser(tam)
    const change = { decision: 'change-proposed' as const, words: 'x', changes: articleAdded }
    expect(codes(await makeWord(desk, shown, change, lead))).toEqual(['office-not-compared'])
    expect((await makeWord(desk, shown, { ...change, known: ['defenders'] }, lead)).ok).toBe(true)
    expect((await makeWord(desk, shown, { decision: 'cleared', words: '', changes: [] }, lead)).ok).toBe(true)
    // What no page would show is not sent.
    const turning = { ...change, known: ['defenders'], changes: [{ path: 'subject', wording: 'a\u202eb' }] }
    expect(codes(await makeWord(desk, shown, turning, lead))).toEqual(['forbidden-character'])
  })
  test('she signs for her own mandate, whatever the server says for whom she speaks', async () => {
    const { lead } = read
    const cleared = { decision: 'cleared' as const, words: '', changes: [] }
    const made = must(
      await makeWord(await offices.browser(ama), { ...read.shown, speaksFor: 'torture' }, cleared, lead)
    )
    expect(made.word.said.value.mandate).toBe('defenders')
  })
  test('a word for another mandate by an officer of ours is none, nor is that of a guest whom nothing binds to it', async () => {
    const { shown } = read
    const wordOf = (by: Officer, mandate: string): ClearanceWord => {
      const of = { letter: shown.id, hash: shown.text.hash, decision: 'cleared' as const, words: null }
      const value = { ...of, mandate, officer: by.card.id, on: '2026-03-02' }
      return signClearance(value, { officer: by.signing.secret, office: null })
    }
    const checked = async (by: Officer, mandate: string, guests: typeof shown.guests = []) => {
      const of = { letter: shown.id, number: 1, officer: by.card.id, decision: 'cleared' as const, onDay: '2026-03-02' }
      const words = [{ id: crypto.randomUUID(), ...of, mandate, word: wordOf(by, mandate) }]
      const told = await readShown({ ...shown, words, guests }, await offices.browser(rita))
      return told.words[0]!.checked
    }
    const bound = (mandate: string) => [{ officer: gus.card.id, letter: shown.id, mandate }]
    expect(await checked(ama, 'defenders')).toBe('officer')
    expect(await checked(ama, 'torture')).toBe('false')
    expect(await checked(gus, 'defenders')).toBe('false')
    expect(await checked(gus, 'torture', bound('torture'))).toBe('false')
    expect(await checked(gus, 'expression')).toBe('false')
    expect(await checked(gus, 'expression', bound('executions'))).toBe('false')
    expect(await checked(gus, 'expression', bound('expression'))).toBe('officer')
  })
  test('what is to be signed was cleared by words that can be checked here, and of the rest she is told', async () => {
    expect(uncertainWords(read)).toEqual({ lacking: ['defenders', 'torture'], notCompared: [] })
    const forged = {
      ...read.shown,
      asked: read.shown.asked.map((one) => ({ ...one, state: 'cleared' as const, saidBy: 'x' }))
    }
    expect(uncertainWords({ ...read, shown: forged }).lacking).toEqual(['defenders', 'torture'])
    for (const one of [ama, tam]) must(await offices.says(one, slug, 'cleared'))
    expect(uncertainWords(await offices.read(rita, slug))).toEqual({ lacking: [], notCompared: ['torture'] })
    const told = {
      signatory: 'expression',
      state: 'cleared' as const,
      onDay: null,
      saidBy: 'Them',
      hasOffice: false,
      hasEnded: false
    }
    const elsewhere = {
      ...read,
      shown: { ...read.shown, asked: [told, { ...told, signatory: 'executions', saidBy: null }] }
    }
    expect(uncertainWords(elsewhere)).toEqual({ lacking: ['executions'], notCompared: [] })
  })
  test('what goes on record beside the letter is read line by line', () => {
    const names = [{ name: 'Zorabel Quint', sex: 'woman' as const, publicForm: 'full' as const }]
    const tags = { 'theme:association': 'Peaceful association' }
    const now = recordLines(
      { ...first, record: { ...first.record, names, themes: ['association'], articles: [1, 12] } },
      tags
    )
    const before = recordLines({ ...first, record: { ...first.record, themes: [], articles: [] } }, tags)
    const said = (lines: typeof now) => lines.map(({ name, items }) => `${name}: ${items.join(', ')}`)
    expect(said(now).filter((one) => !said(before).includes(one))).toEqual([
      'Named with consent: Zorabel Quint · woman · in public by name',
      'Themes: Peaceful association',
      'Articles of the Declaration: 1, 12'
    ])
  })
})

test('three mandates: one clears after a change, one through a guest, one is silent; the Rapporteur signs and it goes', async () => {
  const to = { mandates: ['torture', 'expression', 'executions'], guests: [[gus, 'expression']] as [Officer, string][] }
  const slug = await slugOf(first, { ...to, cutOff: '2026-03-06' })
  const hers = await offices.read(tam, slug)
  expect(hers.texts.get(1)).toMatchObject({ ok: true, text: first })
  expect(must(await listClearance(offices.at(tam))).waiting.map((line) => [line.slug, line.lead])).toEqual([
    [slug, 'defenders']
  ])
  const inHerDay = async (officer: Officer) =>
    must(await readDay(offices.at(officer), {})).clearances.map(({ slug: of, step, waitsFor }) => [of, step, waitsFor])
  expect(await inHerDay(tam)).toEqual([[slug, 'ours', []]])
  // The lead's own word is asked of her, too; once said, the letter waits for others.
  expect(await inHerDay(ama)).toContainEqual([slug, 'ours', ['executions', 'expression', 'torture']])
  must(await offices.says(ama, slug, 'cleared'))
  expect(await inHerDay(ama)).toContainEqual([slug, 'others', ['executions', 'expression', 'torture']])
  must(await offices.says(gus, slug, 'change-proposed', 'Nothing of the house, please.', houseLeftOut))
  must(await offices.says(tam, slug, 'change-proposed', 'Say that article 19 was cited.', articleAdded))
  // What she said she reads again, and nobody else's word.
  expect((await offices.read(tam, slug)).words).toMatchObject([
    {
      mandate: 'torture',
      decision: 'change-proposed',
      checked: 'officer',
      words: { words: { text: null, changes: articleAdded } }
    }
  ])
  // So does a guest, who is shown of the office herself and its first officer alone.
  expect((await offices.read(gus, slug)).words).toMatchObject([
    { mandate: 'expression', checked: 'officer', words: { words: { changes: houseLeftOut } } }
  ])
  // The lead reads whose word it is and what it asks; of another office it is sure once that was compared.
  const read = await offices.read(ama, slug)
  expect(read.words.map(({ mandate, decision, checked }) => [mandate, decision, checked])).toEqual(
    expect.arrayContaining([
      ['defenders', 'cleared', 'officer'],
      ['expression', 'change-proposed', 'officer'],
      ['torture', 'change-proposed', 'not-compared']
    ])
  )
  expect(read.words.find(({ mandate }) => mandate === 'torture')!.words).toMatchObject({
    ok: true,
    words: { words: 'Say that article 19 was cited.', changes: articleAdded }
  })
  const followed = read.offices.torture!
  if (followed.state !== 'not-compared') throw new Error(followed.state)
  const compared = { mandate: 'defenders', other: 'torture', officer: ama.card.id, on: '2026-03-02' }
  const statement = signCompared(ama.signing.secret, { ...compared, fingerprint: followed.first })
  must(await compareOffice(offices.at(ama), { statement }))
  expect((await offices.read(ama, slug)).words.find(({ mandate }) => mandate === 'torture')!.checked).toBe('office')

  // An officer left the one in the draft; the other stands in the text that she puts, whoever wrote it there.
  const word = (mandate: string) => read.words.find((one) => one.mandate === mandate)!.id
  const decided = new Map([[changeKey({ word: word('expression'), path: 'facts.items.0' }), { is: 'left' as const }]])
  const answers = answersOf(read, decided, second)
  const put = must(await offices.change(slug, second, 'Article 19, as proposed', { guests: to.guests, answers }))
  expect(put.askedAgain).toEqual(['defenders', 'expression', 'torture'])
  const again = await offices.read(tam, slug)
  expect([...again.texts].map(([number, text]) => [number, text.ok])).toEqual([
    [1, true],
    [2, true]
  ])
  expect(again.texts.get(2)).toMatchObject({ note: 'Article 19, as proposed' })
  // Each is told what became of her own proposal, which she reads again as she made it, and of nobody else's.
  expect(again.texts.get(2)).toMatchObject({ answers: [{ word: word('torture'), path: 'facts.items.1', is: 'taken' }] })
  expect(again.words).toMatchObject([{ checked: 'officer', words: { words: { changes: articleAdded } } }])
  expect(toldOf(again, { word: word('torture'), path: 'facts.items.1' })).toBe('taken')
  const ofGuest = await offices.read(gus, slug)
  expect(ofGuest.texts.get(2)).toMatchObject({
    answers: [{ word: word('expression'), path: 'facts.items.0', is: 'left' }]
  })
  const ofLead = await offices.read(ama, slug)
  expect([toldOf(ofLead, answers.torture![0]!), toldOf(ofLead, answers.expression![0]!)]).toEqual(['taken', 'left'])
  for (const officer of [ama, tam, gus]) must(await offices.says(officer, slug, 'cleared'))
  expect((await offices.read(gus, slug)).shown.clearedNumber).toBe(2)
  expect((await offices.read(ama, slug)).shown.held).toMatchObject([{ mandate: 'executions', days: 0 }])
  expect(codes(await offices.signs(rita, slug))).toEqual(['not-cleared'])

  // Not one byte of it stands here before it goes.
  for (const table of await everyTable()) {
    const bytes = await bytesOfTable(offices.lead.house.db, table)
    const found = [
      'Quillfeather',
      'Zorabel',
      'article 19',
      'as proposed',
      'Nothing of the house',
      'facts.items'
    ].filter((word) => bytes.includes(word))
    expect([table, ...found]).toEqual([table])
  }

  expect(codes(await recordSilent(offices.at(ama), { letter: slug }))).toEqual(['cut-off-to-come'])
  offices.days(5)
  must(await recordSilent(offices.at(ama), { letter: slug }))
  expect(await asked(slug)).toEqual({
    defenders: 'cleared',
    executions: 'not-joined',
    expression: 'cleared',
    torture: 'cleared'
  })
  expect((await offices.read(ama, slug)).shown.held).toMatchObject([{ by: 'rapporteur', days: 0 }])
  expect(codes(await send(slug))).toEqual(['not-signed-yet'])
  expect(codes(await offices.signs(ama, slug))).toEqual(['not-allowed'])
  expect(await inHerDay(rita)).toContainEqual([slug, 'signature', []])
  must(await offices.signs(rita, slug))
  expect(await inHerDay(ama)).toContainEqual([slug, 'sending', []])
  expect((await offices.read(ama, slug)).signedBy).toEqual([rita.card.id])
  expect(codes(await send(slug, canonicalText(first)))).toEqual(['not-the-text-to-clear'])
  expect(codes(await send(slug, 'x'))).toEqual(['no-draft'])
  expect(codes(await send(slug, canonicalText(second), {}, tam))).toEqual(['not-allowed'])
  const sent = must(await send(slug, canonicalText(second), { reference: 'DEMO AL PER 9/2026' }))
  expect((await inHerDay(ama)).map(([of]) => of)).not.toContain(slug)
  const copy = await offices.lead.house.db.owner
    .selectFrom('known.letter_addressee')
    .select(['id', 'told_due'])
    .where('letter_id', '=', sent.id)
    .executeTakeFirstOrThrow()
  const as = (await findSentText(ofMandate(offices.lead.house.db.office, 'defenders'), copy.id))!
  expect(copy.told_due).toBe(as.dueOn)
  expect(as.text).toEqual({ letter: second.letter, invented: true })
  expect(as).toMatchObject({
    dueOn: '2026-05-06',
    signatories: [
      { mandate: 'defenders', name: 'Rita Invented' },
      { mandate: 'expression', name: null },
      { mandate: 'torture', name: null }
    ]
  })
})

async function everyTable(): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select n.nspname || '.' || quote_ident(c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname in ('known', 'sealed', 'platform', 'released') 
      and pg_relation_size(c.oid) + coalesce(pg_relation_size(nullif(c.reltoastrelid, 0)), 0) > 0`.execute(
    offices.lead.house.db.owner
  )
  return rows.map(({ name }) => name)
}

test('a change that is left is told with the same text, put again: only who proposed it is asked once more', async () => {
  const slug = await slugOf(first)
  must(await offices.says(ama, slug, 'cleared'))
  must(await offices.says(tam, slug, 'change-proposed', 'Say that article 19 was cited.', articleAdded))
  const read = await offices.read(ama, slug)
  const word = read.words.find(({ mandate }) => mandate === 'torture')!.id
  const change = { word, path: 'facts.items.1' }
  const left = answersOf(read, new Map([[changeKey(change), { is: 'left' as const }]]), first)
  expect(answersOf(read, new Map(), first)).toEqual({})
  const inHerDay = must(await readDay(offices.at(ama), {})).clearances.find((one) => one.slug === slug)
  expect(inHerDay).toMatchObject({ step: 'change', waitsFor: [] })
  const put = must(await offices.change(slug, first, 'It is not certain.', { answers: left }))
  expect(put).toMatchObject({ number: 2, askedAgain: ['torture'] })
  expect(toldOf(await offices.read(tam, slug), change)).toBe('left')
  expect(codes(await offices.change(slug, first, 'And again'))).toEqual(['text-unchanged'])
  must(await offices.says(tam, slug, 'cleared'))
  // What the lead had said of that very text holds.
  expect(uncertainWords(await offices.read(rita, slug)).lacking).toEqual([])
  must(await offices.signs(rita, slug))
  must(await send(slug, canonicalText(first)))
})

test('a change that no page of ours wrote is not read; one that was proposed before paragraphs were named is', async () => {
  const { recipient, secret } = { recipient: tam.card.recipient, secret: tam.identity.secret }
  const open = async (more: object) => {
    const words = { ...makeWords('x', []), ...more } as SealedWords
    return openWords(await sealWords(words, recipient), hashOfWords(words), [secret])
  }
  const change = (wording: string, path = 'subject') => ({ path, wording })
  for (const changes of [[{ path: 1, wording: 'x' }], 'x', [{ ...change('x'), more: 'x' }], [change('x'), change('y')]])
    expect(await open({ changes }), JSON.stringify(changes)).toEqual({ ok: false, reason: 'not-to-show' })
  // What no letter may hold is no more taken into a draft than put before mandates: it turns words, or has no bytes.
  for (const character of ['\u202e', '\u2066', '\0', '\ud800', '\u007f'])
    for (const said of [
      { changes: [change(`a${character}b`)] },
      { changes: [change('x', `subject${character}`)] },
      { words: `a${character}b` }
    ])
      expect(await open(said), JSON.stringify(said)).toEqual({ ok: false, reason: 'not-to-show' })
  expect(await open({ changes: [change('x'.repeat(20_001))] })).toEqual({ ok: false, reason: 'not-to-show' })
  const right = { words: 'סיבה · سبب', changes: [change('Тема\n\tдве'), change('', 'facts.items.0')] }
  expect(await open(right)).toMatchObject({ ok: true, words: right })
  const before = await open({ changes: undefined, text: canonicalText(second) })
  expect(before).toMatchObject({ ok: true, words: { text: canonicalText(second) } })
  expect(before.ok && proposedIn(before.words, first)).toEqual({ ...first, letter: second.letter })
})

describe('a letter of one mandate alone', () => {
  const taken = { door: 'state', given: 'yes', takenBack: null } as ConsentLine
  const zora = {
    id: 'zora',
    kind: 'person' as const,
    name: 'Zorabel Quint',
    otherNames: '',
    sex: 'woman' as const,
    isMinor: false,
    consents: [taken, { ...taken, door: 'other-mandate', given: 'no' } as ConsentLine]
  }
  const stopsOf = (mandates: boolean) => {
    const found = namesInText(first, { persons: [zora], sources: [] }, { mandates })
    return [found.map(({ code }) => code), whatStops({ state: 'checked', found }, false).map(({ code }) => code)]
  }
  test('goes once its own word is said and the Rapporteur signed that very text; nobody else is asked or has a copy', async () => {
    const slug = await slugOf(first, { mandates: [] })
    expect(await asked(slug)).toEqual({ defenders: 'open' })
    const { shown } = await offices.read(ama, slug)
    expect(shown).toMatchObject({ kind: 'AL', asked: [{ signatory: 'defenders' }], guests: [] })
    expect(shown.copies.map(({ mandate }) => mandate)).toEqual(['defenders'])
    expect(codes(await readClearance(offices.at(tam), { letter: slug }))).toEqual(['letter-not-found'])
    expect(codes(await offices.signs(rita, slug))).toEqual(['not-cleared'])
    must(await offices.says(ama, slug, 'cleared'))
    expect(codes(await send(slug, canonicalText(first)))).toEqual(['not-signed-yet'])
    must(await offices.signs(rita, slug))
    must(await offices.change(slug, second, 'one fact more', { to: [offices.lead] }))
    expect(codes(await send(slug))).toEqual(['not-cleared'])
    must(await offices.says(ama, slug, 'cleared'))
    expect(codes(await send(slug))).toEqual(['not-signed-yet'])
    must(await offices.signs(rita, slug))
    const { id, slug: goes } = must(await send(slug))
    // Without a reference it goes by the working one under which it was cleared, until it is given one.
    expect(goes).toBe(slug)
    const working = workingReference(slug)!
    const { db } = offices.lead.house
    const desk = { ...offices.lead.house.at('2026-03-20'), db: ofMandate(db.office, 'defenders') }
    const found = async (name: string) => must(await showLetter(desk, name, '2026-03-20')).letter
    expect((await found(working)).id).toBe(id)
    const given = { letter: slug, reference: 'DEMO AL PER 977/2026', reason: 'as the registry gave it' }
    must(await correctLetter(desk, given))
    for (const name of [slug, working, 'DEMO PER 977/2026', 'DEMO-AL-PER-977-2026'])
      expect(await found(name), name).toMatchObject({ id, reference: 'DEMO AL PER 977/2026' })
    const { rows } = await sql`select signatories from known.letter_text where letter_id = ${id}::uuid`.execute(
      offices.lead.house.db.owner
    )
    expect(rows).toMatchObject([{ signatories: [{ mandate: 'defenders' }] }])
  })
  test('and its case lead to each other, for the office of the case alone; where both say what came of it they are compared', async () => {
    const [of, draft] = [randomUUID(), randomUUID()]
    const from = { case: of as string, draft: draft as string }
    const key = (await makeKey(await offices.browser(ama), of, 1)).input
    must(await openCase(offices.at(ama), { id: of, states: ['PER'], tags: [], urgency: 'ordinary', key }))
    const theirs = must(await offices.ask(second, { from }))
    const { id, slug } = must(await offices.ask(second, { mandates: [], from }))
    const letters = async (by = ama) => {
      const read = await readCase(offices.at(by), { id: of })
      return read.ok ? read.value.letters : codes(read)
    }
    // One that has not gone is in no list of letters; its page leads back all the same.
    expect(await letters()).toEqual([])
    const caseOf = (letter: string, by = ama) => findCaseOf(ofMandate(offices.at(by).db, by.card.mandate), letter)
    expect(await caseOf(id)).toEqual({ ...from, outcome: null })
    expect(await caseOf(theirs.id, tam)).toBe(null)
    must(await offices.says(ama, slug, 'cleared'))
    must(await offices.signs(rita, slug))
    const sent = must(await send(slug, undefined, { reference: 'AL PER 9/2026' }))
    expect(await letters()).toMatchObject([
      {
        draft,
        slug: sent.slug,
        reference: 'AL PER 9/2026',
        addressees: [{ state: 'PER', clock: { state: 'waiting' } }]
      }
    ])
    expect(await letters(tam)).toEqual(['not-found'])
    // Of a case of another office nothing is kept, and nothing told.
    const { id: foreign } = must(await offices.ask(first, { mandates: [], from: { case: randomUUID(), draft } }))
    expect(await caseOf(foreign)).toBe(null)
    expect(outcomesDiffer('improved', 'not-remedied')).toBe(true)
    for (const [letter, ofCase] of [
      ['improved', 'partly-remedied'],
      ['improved', null],
      ['unknown', 'remedied'],
      ['worsened', 'taken-elsewhere']
    ] as const)
      expect(outcomesDiffer(letter, ofCase), `${letter} ${ofCase}`).toBe(false)
  })
  test('that went by mail and came back goes again, by mail and by hand: what was cleared is the letter, not its note', async () => {
    const slug = await slugOf(second, { mandates: [] })
    must(await offices.says(ama, slug, 'cleared'))
    must(await offices.signs(rita, slug))
    const desk = { ...offices.at(ama), db: ofMandate(offices.at(ama).db, 'defenders') }
    must(await setMissionAddress(desk, { state: 'Peru', address: 'old@peru.example' }))
    const mail = { from: 'office@vigie.example' }
    const by = { letter: slug, text: canonicalText(second), channel: 'e-mail' }
    const { slug: letter } = must(await sendDraft(offices.at(ama), by, { mail, pages }))
    const cameBack = { letter, step: 'returned', channel: 'e-mail', reason: 'no such user' }
    must(await recordDelivery(desk, cameBack))
    must(await sendAgain(desk, { letter }, mail))
    // And by hand, as its page records it: of which text that is the server knows by what it kept.
    must(await recordDelivery(desk, cameBack))
    must(await recordDelivery(desk, { letter, step: 'transmitted', channel: 'courier' }))
  })
  test('may name who refused that other mandates learn of her; as soon as one is asked it stops, and says why', () => {
    expect(stopsOf(false)).toEqual([[], []])
    expect(stopsOf(true)).toEqual([['draft-named-to-mandate', 'draft-named-to-mandate'], ['names-withheld']])
  })
  test('is none by an oversight: who is asked is said, be it nobody', async () => {
    const opening = { kind: 'AL', addressees: first.addressees, cutOff: '2026-03-20', hash: 'a'.repeat(64) }
    const sealed = await offices.sealed(first, null, ama, { offices: [offices.lead] })
    expect(codes(await askForClearance(offices.at(ama), { ...opening, ...sealed }))).toEqual(['required'])
  })
})

describe('a word is refused', () => {
  let slug: string
  beforeAll(async () => {
    slug = await slugOf(first)
  })
  const altered = async (more: object) => {
    const input = await offices.word(tam, slug, 'cleared')
    return { ...input, word: { ...input.word, said: { ...input.word.said, ...more } } }
  }
  test('of an older text, once another lies there', async () => {
    const late = await offices.word(tam, slug, 'cleared')
    must(await offices.change(slug, second, 'one fact more'))
    expect(codes(await sayClearance(offices.at(tam), late))).toEqual(['not-the-text-to-clear'])
    const against = await offices.word(tam, slug, 'declined', 'not ours')
    must(await offices.change(slug, first, 'back again'))
    expect(codes(await sayClearance(offices.at(tam), against))).toEqual(['not-the-text-to-clear'])
  })
  test('without its words, where it needs some; that of another; one whose signature is not good', async () => {
    const declining = await offices.word(tam, slug, 'declined', 'no')
    expect(codes(await sayClearance(offices.at(tam), { ...declining, words: null }))).toEqual(['words-needed'])
    expect(codes(await sayClearance(offices.at(tam), await altered({ signature: 'A'.repeat(86) })))).toEqual([
      'false-signature'
    ])
    expect(codes(await sayClearance(offices.at(ama), await offices.word(tam, slug, 'cleared')))).toEqual([
      'false-signature'
    ])
    expect(await asked(slug)).toMatchObject({ torture: 'open' })
  })
  test('of an office that was not asked, which finds no such letter', async () => {
    const other = await slugOf(first, { mandates: ['expression'] })
    expect(codes(await readClearance(offices.at(tam), { letter: other }))).toEqual(['letter-not-found'])
    expect(codes(await readClearance(offices.at(gus), { letter: other }))).toEqual(['letter-not-found'])
  })
  test('of a mandate that has ended meanwhile, and of one that had when it was to be asked', async () => {
    const word = await offices.word(tam, slug, 'cleared')
    const { owner } = offices.lead.house.db
    await sql`update reference.mandate set ended = '2026-03-01', ended_precision = 'day' where code = 'torture'`.execute(
      owner
    )
    expect(codes(await sayClearance(offices.at(tam), word))).toEqual(['mandate-not-in-existence'])
    expect(codes(await offices.ask(first))).toEqual(['mandate-not-in-existence'])
    await sql`update reference.mandate set ended = null, ended_precision = null where code = 'torture'`.execute(owner)
    must(await sayClearance(offices.at(tam), word))
  })
  test('from elsewhere, for a mandate whose own officers say it here', async () => {
    const said = { letter: slug, mandate: 'torture', decision: 'cleared', hash: 'a'.repeat(64), saidBy: 'somebody' }
    for (const mandate of ['torture', 'Torture', ' TORTURE'])
      expect(codes(await recordElsewhere(offices.at(ama), { ...said, mandate }))).toEqual(['mandate-has-office'])
    const elsewhere = await slugOf(first, { mandates: ['expression'] })
    must(
      await recordElsewhere(offices.at(ama), {
        ...said,
        letter: elsewhere,
        mandate: 'expression',
        hash: hashOfCanonical(canonicalText(first))
      })
    )
    expect(await asked(elsewhere)).toMatchObject({ expression: 'cleared' })
  })
})

describe('a text is put before those who are asked, and nobody else', () => {
  test('not without a copy for each office, nor with one for an office that is not asked', async () => {
    const { lead, other } = offices
    const input = async (to: (typeof lead)[], mandates: string[]) => ({
      kind: 'AL',
      addressees: first.addressees,
      mandates,
      cutOff: '2026-03-20',
      hash: 'a'.repeat(64),
      invented: true,
      ...(await offices.sealed(first, null, ama, { offices: to }))
    })
    expect(codes(await askForClearance(offices.at(ama), await input([lead], ['torture'])))).toEqual([
      'copies-for-others'
    ])
    expect(codes(await askForClearance(offices.at(ama), await input([lead, other], ['expression'])))).toEqual([
      'copies-for-others'
    ])
    const stale = await input([lead, other], ['torture'])
    stale.copies[1]!.epoch = 7
    expect(codes(await askForClearance(offices.at(ama), stale))).toEqual(['copy-epoch-closed'])
    const clear = await input([lead, other], ['torture'])
    clear.copies[1]!.body = Buffer.from('in clear').toString('base64url')
    expect(codes(await askForClearance(offices.at(ama), clear))).toEqual(['not-sealed'])
  })
  test('a guest of one letter is one of no other, and of no submission', async () => {
    expect(codes(await offices.ask(first, { mandates: ['expression'], guests: [[gus, 'expression']] }))).toEqual([
      'guest-of-another'
    ])
    const letIn = { officer: gus.card.id, submission: crypto.randomUUID(), on: '2026-03-02', by: ama.card.id }
    const { office } = offices.lead.house.db
    expect(await inOffice(office, 'defenders', (trx) => insertGuest(trx, letIn))).toBe(false)
  })
  test('each office reads its own copies alone', async () => {
    const slug = await slugOf(first)
    const { id } = (await offices.read(ama, slug)).shown
    const { office } = offices.lead.house.db
    const copiesOf = async (mandate: string) =>
      inOffice(office, mandate, async (trx) => {
        const { rows } = await sql<{ mandate: string }>`
          select mandate from sealed.clearance_copy where letter_id = ${id}::uuid`.execute(trx)
        return rows.map((row) => row.mandate)
      })
    expect(await copiesOf('defenders')).toEqual(['defenders'])
    expect(await copiesOf('torture')).toEqual(['torture'])
    expect(await copiesOf('expression')).toEqual([])
    const asked = (mandate: string) =>
      inOffice(
        office,
        mandate,
        async (trx) => (await sql`select from known.asked_letter where id = ${id}::uuid`.execute(trx)).rows.length
      )
    expect(await Promise.all(['defenders', 'torture', 'expression'].map(asked))).toEqual([0, 1, 0])
  })
})

test('a signature goes with its text, and with the officer who made it', async () => {
  const slug = await slugOf(first, { mandates: ['expression'] })
  must(
    await recordElsewhere(offices.at(ama), {
      letter: slug,
      mandate: 'expression',
      decision: 'declined',
      saidBy: 'Them'
    })
  )
  must(await offices.says(ama, slug, 'cleared'))
  must(await offices.signs(rita, slug))
  must(await offices.change(slug, second, 'a date', { to: [offices.lead] }))
  expect((await offices.read(ama, slug)).signedBy).toEqual([])
  must(await offices.says(ama, slug, 'cleared'))
  expect(codes(await send(slug))).toEqual(['not-signed-yet'])
  must(await offices.signs(rita, slug))
  // Nor by the verb that the command line calls.
  await sql`update known.officer set removed_at = '2026-03-07' where id = ${rita.card.id}`.execute(
    offices.lead.house.db.owner
  )
  const bare = { draft: slug, hash: hashOfCanonical(canonicalText(second)), channel: 'letter' }
  const desk = offices.at(ama)
  expect(codes(await transmitLetter({ ...desk, db: ofMandate(desk.db, 'defenders') }, bare))).toEqual([
    'not-signed-yet'
  ])
  await sql`update known.officer set removed_at = null where id = ${rita.card.id}`.execute(offices.lead.house.db.owner)
  const another = inventedDraft(['Quillfeather was taken from the house.', 'Article 19 was cited against her.'], {})
  expect(codes(await send(slug, canonicalText({ ...another, kind: 'UA' })))).toEqual(['draft-of-another'])
  must(await send(slug))
})

test('a text goes on the signed words of offices here, and not on what a table says of them', async () => {
  const slug = await slugOf(first)
  const { id } = (await offices.read(ama, slug)).shown
  must(await offices.says(ama, slug, 'cleared'))
  const { owner } = offices.lead.house.db
  const hash = hashOfCanonical(canonicalText(first))
  await sql`update known.clearance set state = 'cleared', hash = ${hash}, on_day = '2026-03-02', said_by = 'x'
    where letter_id = ${id}::uuid and signatory = 'torture'`.execute(owner)
  expect(codes(await offices.signs(rita, slug))).toEqual(['not-cleared'])
  const word = await offices.word(tam, slug, 'cleared')
  const { id: wordId, ...rest } = {
    ...word,
    letter: id,
    number: 1,
    mandate: 'torture',
    officer: tam.card.id,
    decision: 'cleared' as const,
    onDay: '2026-03-02'
  }
  await inOffice(offices.lead.house.db.office, 'defenders', (trx) => insertWord(trx, { id: wordId, ...rest }))
  must(await offices.signs(rita, slug))
  await sql`delete from known.clearance_word where id = ${wordId}::uuid`.execute(owner)
  expect(codes(await send(slug, canonicalText(first)))).toEqual(['not-cleared'])
})

test('what an office signed of an older text clears no other, whatever a table says', async () => {
  const slug = await slugOf(first)
  must(await offices.says(tam, slug, 'cleared'))
  must(await offices.change(slug, second, 'a date'))
  must(await offices.says(ama, slug, 'cleared'))
  const { id } = (await offices.read(ama, slug)).shown
  const hash = hashOfCanonical(canonicalText(second))
  await sql`update known.clearance set state = 'cleared', hash = ${hash}, on_day = '2026-03-02', said_by = 'x'
    where letter_id = ${id}::uuid and signatory = 'torture'`.execute(offices.lead.house.db.owner)
  expect(codes(await offices.signs(rita, slug))).toEqual(['not-cleared'])
})

test('nothing is signed or sent in the name of a mandate that has ended since; left out, the others’ words hold', async () => {
  const slug = await slugOf(second)
  for (const one of [ama, tam]) must(await offices.says(one, slug, 'cleared'))
  const { owner } = offices.lead.house.db
  const ends = (on: string | null) =>
    sql`update reference.mandate set ended = ${on}::date, ended_precision = ${on && 'day'} where code = 'torture'`.execute(
      owner
    )
  const leftOut = { letter: slug, mandate: 'torture' }
  // Who has not ended and has cleared it is not left out.
  expect(codes(await recordSilent(offices.at(ama), leftOut))).toEqual(['cut-off-to-come'])
  await ends('2026-03-01')
  expect(codes(await offices.signs(rita, slug))).toEqual(['signatory-has-ended'])
  const shown = (await offices.read(rita, slug)).shown.asked
  expect(shown.filter(({ hasEnded }) => hasEnded).map(({ signatory }) => signatory)).toEqual(['torture'])
  // Nor where it ended between the signature and the day of sending.
  await ends(null)
  must(await offices.signs(rita, slug))
  await ends('2026-03-01')
  expect(codes(await send(slug))).toEqual(['signatory-has-ended'])
  must(await recordSilent(offices.at(ama), leftOut))
  expect(await asked(slug)).toEqual({ defenders: 'cleared', torture: 'not-joined' })
  must(await send(slug))
  await ends(null)
})
