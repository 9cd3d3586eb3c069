import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Desk } from '#mandate/communications/desk.ts'
import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import { readQuestionOutcome } from '#mandate/institutions-asked/read-question-outcome.ts'
import type { QuestionText } from '#mandate/institutions-asked/word.ts'
import { ofMandate } from '#platform/db-of-mandate.ts'
import { removeOfficer } from '#platform/sealing/roster.ts'
import { readStatements } from '#mandate/people/officers.store.server.ts'
import { readPeopleRoster } from '#mandate/people/read-people-roster.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import { agreeAndSend, agreed, filled, lookedAt, signedBy } from '#tests/asked-institutions.ts'
import { codes, must } from '#tests/office-desk.ts'
import { roleInHand, today } from '#tests/role-in-hand.ts'
import { idOf, keyOf, takesOffice } from '#tests/signing-officers.ts'

// Every person and institution is invented.
const { db, inHand, letterNaming, takeBack } = await roleInHand()
afterAll(() => db.close())
const mandate = 'defenders'
const desk = (who: string): Desk => ({
  db: ofMandate(db.office, mandate),
  actor: { id: idOf(who), role: 'case-officer', mandate, trusted: true },
  mandate,
  now: new Date(`${today}T12:00:00Z`),
  today
})
const [ama, bo, nobody] = [desk('Ama Invented'), desk('Bo Invented'), desk('Of its own making')]
beforeAll(async () => {
  for (const { actor } of [ama, bo, desk('Cléo Invented')])
    await takesOffice(db.owner, { id: actor.id, mandate, role: 'case-officer' })
})

const byPost = (more: object = {}) => ({
  name: 'An invented institution',
  channel: 'letter',
  lang: 'en',
  facts: ['letter'],
  ...more
})
const letter = async (name = 'Rosalba Inventada') => letterNaming(name)
/** Put forward, and signed by who asks. */
const asks = async (slug: string, by = ama) => must(await askInstitution(by, await filled(by, slug, byPost()))).id
const find = async (slug: string, id: string) =>
  must(await offerQuestion(ama, { letter: slug })).asked.find((one) => one.id === id)!
const stands = async (slug: string, id: string) => (await find(slug, id)).stands

/** Past every verb, with the office's role: a question in her name, and words of whoever. */
async function forge(slug: string, askedBy: string, said: (text: QuestionText) => [string, object][]) {
  const { letter: of, offer } = must(await offerQuestion(ama, { letter: slug }))
  const to = { state: 'PER', account: null, channel: 'letter', address: null, lang: 'en' } as const
  const id = randomUUID()
  const facts = offer!.states[0]!.facts.slice(0, 1)
  const text: QuestionText = {
    id,
    letter: of,
    ...to,
    name: `Forged ${id}`,
    wasPublic: false,
    facts,
    words: 'What is heard?'
  }
  return put(text, askedBy, said(text))
}
async function put(text: QuestionText, askedBy: string, words: [string, object][]) {
  const { id, letter: of, state, name, channel, lang, wasPublic } = text
  await inHand(async (trx) => {
    await sql`insert into known.institution_asked (id, mandate, letter_id, state, name, channel, lang, was_public, invented, asked_on, asked_by)
      values (${id}::uuid, ${mandate}, ${of}::uuid, ${state}, ${name}, ${channel}, ${lang}, ${wasPublic}, false, ${today}::date, ${askedBy})`.execute(
      trx
    )
    await sql`insert into known.institution_told (asked, facts, words) values (${id}::uuid, ${JSON.stringify(text.facts)}::jsonb, ${text.words})`.execute(
      trx
    )
  }, mandate)
  let last: string[] = []
  for (const [act, word] of words) last = await say(id, act, word)
  return { id, last }
}
/** Brings a word past every verb; then the job looks. */
async function say(question: string, act: string, word: object, by = bo.actor.id): Promise<string[]> {
  const id = (word as { value?: { id?: string } }).value?.id ?? randomUUID()
  await inHand(
    (trx) =>
      sql`insert into known.institution_word (id, asked, act, by_officer, word, on_day)
      values (${id}::uuid, ${question}::uuid, ${act}, ${by}::uuid, ${JSON.stringify(word)}::jsonb, ${today}::date)`.execute(
        trx
      ),
    mandate
  )
  return lookedAt(db, ama, id)
}

test('the office’s database role does not write that a question has gone, nor who agreed, nor what the job saw', async () => {
  const { letter: slug } = await letter()
  const id = await asks(slug)
  const tried = [
    sql`update known.institution_asked set went_on = ${today}::date, due_on = ${today}::date where id = ${id}::uuid`,
    sql`update known.institution_asked set agreed_on = ${today}::date, agreed_by = ${bo.actor.id} where id = ${id}::uuid`,
    sql`update known.institution_asked set was_public = true where id = ${id}::uuid`,
    sql`update known.institution_told set words = 'Another' where asked = ${id}::uuid`,
    sql`update known.institution_word set settled_on = ${today}::date where asked = ${id}::uuid`,
    sql`delete from known.institution_word where asked = ${id}::uuid`,
    sql`insert into known.institution_asked (id, mandate, letter_id, state, name, channel, lang, was_public, invented, asked_on, asked_by, went_on, due_on)
      select ${randomUUID()}::uuid, mandate, letter_id, state, 'Another', channel, lang, true, false, asked_on, asked_by, ${today}::date, ${today}::date
      from known.institution_asked where id = ${id}::uuid`,
    sql`select platform.enqueue('send-question', '{}', null, 'any')`
  ]
  for (const statement of tried)
    await expect(inHand((trx) => statement.execute(trx), mandate)).rejects.toMatchObject({ code: '42501' })
  expect(await stands(slug, id)).toBe('waiting')
})

test('two names in rows send nothing: the job looks for two signatures of officers, over just this', async () => {
  const { letter: slug } = await letter()
  const names = [ama.actor.id, bo.actor.id] as const
  const word = (by: Desk, act: 'ask' | 'agree', text: QuestionText) => signedBy(by, act, text, null)
  // Without a key; with a key that nobody confirmed, in its own name and in hers.
  const forged = async (said: (text: QuestionText) => [string, object][]) => {
    const { id, last } = await forge(slug, names[0], said)
    expect((await find(slug, id)).wentOn).toBeNull()
    return last
  }
  const inHers = (text: QuestionText) => {
    const { value, ...rest } = word(nobody, 'agree', text)
    return { ...rest, value: { ...value, officer: names[1] } }
  }
  expect(await forged(() => [['agree', { purpose: 'institution-word' }]])).toEqual(['false-signature'])
  expect(await forged((text) => [['agree', word(nobody, 'agree', text)]])).toEqual(['false-signature'])
  expect(await forged((text) => [['agree', inHers(text)]])).toEqual(['false-signature'])
  // One of two signed; the same one twice; for another act; over other words, another letter, another institution.
  expect(await forged((text) => [['agree', word(bo, 'agree', text)]])).toEqual(['question-not-signed'])
  expect(
    await forged((text) => [
      ['ask', word(ama, 'ask', text)],
      ['agree', word(ama, 'agree', text)]
    ])
  ).toEqual(['false-signature'])
  expect(await forged((text) => [['agree', word(bo, 'ask', text)]])).toEqual(['false-signature'])
  const others = [
    { words: 'Other words' },
    { letter: randomUUID() },
    { name: 'Another' },
    { facts: [] },
    { state: 'CHL' }
  ]
  for (const other of others)
    expect(
      await forged((text) => [
        ['ask', word(ama, 'ask', text)],
        ['agree', word(bo, 'agree', { ...text, ...other })]
      ])
    ).toEqual(['false-signature'])
  expect(
    await forged((text) => [
      ['ask', word(ama, 'ask', { ...text, words: 'Other words' })],
      ['agree', word(bo, 'agree', text)]
    ])
  ).toEqual(['question-not-signed'])
  // And what both signed goes, whoever brought it.
  const { id, last } = await forge(slug, names[0], (text) => [
    ['ask', word(ama, 'ask', text)],
    ['agree', word(bo, 'agree', text)]
  ])
  expect(last).toEqual([])
  expect(await find(slug, id)).toMatchObject({ stands: 'asked', wentOn: today, agreedBy: names[1] })
})

test('one word is enough for a letter that the public reads, and not for one of which a row says so', async () => {
  const { letter: slug } = await letter()
  const { letter: of } = must(await offerQuestion(ama, { letter: slug }))
  const to = {
    state: 'PER',
    account: null,
    name: 'Another invented one',
    channel: 'letter',
    address: null,
    lang: 'en'
  } as const
  const text: QuestionText = {
    id: randomUUID(),
    letter: of,
    ...to,
    wasPublic: true,
    facts: [],
    words: 'What is heard?'
  }
  const { last } = await put(text, ama.actor.id, [['ask', signedBy(ama, 'ask', text, null)]])
  expect(last).toEqual(['question-not-public'])
  expect(await find(slug, text.id)).toMatchObject({ stands: 'waiting', stopped: { on: today } })
})

test('a consent that is taken back between the second signature and the sending stops it, in words', async () => {
  const hers = await letter('Perla Inventada')
  const slug = hers.letter
  const id = await asks(slug)
  const { word } = must(await agreeToQuestion(bo, await agreed(bo, slug, id)))
  expect(await find(slug, id)).toMatchObject({ stands: 'waiting', isUnderHand: true })
  must(await takeBack(hers))
  expect(await lookedAt(db, ama, word)).toEqual(['consent-since-taken-back'])
  expect(codes(await readQuestionOutcome(bo, { id: word }))).toEqual(['consent-since-taken-back'])
  expect(await find(slug, id)).toMatchObject({
    stands: 'waiting',
    isUnderHand: false,
    wentOn: null,
    agreedBy: null,
    stopped: { on: today, errors: [{ code: 'consent-since-taken-back' }] }
  })
  // Her word was for then: brought once more it is settled, and under another name it is nobody's.
  expect(await lookedAt(db, ama, word)).toEqual([])
  expect(await agreeAndSend(db, bo, slug, id)).toEqual(['consent-to-look-at'])
  expect(await agreeAndSend(db, bo, slug, id, true)).toEqual([])
  expect(await find(slug, id)).toMatchObject({ stands: 'asked', stopped: null })
  const { rows } = await sql<{
    said: string
  }>`select refused::text as said from known.institution_word where refused is not null`.execute(db.owner)
  expect(rows.map(({ said }) => said).join()).not.toMatch(/Perla/)
})

test('the word of an officer who has left since sends nothing', async () => {
  const cleo = desk('Cléo Invented')
  const { letter: slug } = await letter()
  const id = await asks(slug, cleo)
  for (const by of [ama.actor.id, bo.actor.id]) {
    const { trusted, state } = readPeopleRoster(await inOffice(db.owner, mandate, readStatements))!
    const card = trusted.find((one) => one.id === cleo.actor.id)
    if (!card) break
    const statement = JSON.stringify(removeOfficer(keyOf(by).secret, card, state))
    await sql`insert into known.officer_statement (id, mandate, kind, subject, by_officer, statement, made_at)
      values (${randomUUID()}, ${mandate}, 'removed', ${card.id}, ${by}, ${statement}::jsonb, now())`.execute(db.owner)
  }
  expect(await agreeAndSend(db, bo, slug, id)).toEqual(['question-not-signed'])
  expect(await stands(slug, id)).toBe('waiting')
})
