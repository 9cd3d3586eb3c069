import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { listNamed } from '#mandate/communications/naming.store.server.ts'
import type { Desk } from '#mandate/communications/desk.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { inCorner } from '#mandate/corner/with-corner.server.ts'
import { agreeToQuestion } from '#mandate/institutions-asked/agree-to-question.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { askInstitution } from '#mandate/institutions-asked/ask-institution.ts'
import { keyOf } from '#mandate/institutions-asked/facts.ts'
import { listOpenQuestions, listQuestions, readQuestion } from '#mandate/institutions-asked/list-questions.ts'
import { markAnswerRead } from '#mandate/institutions-asked/mark-answer-read.ts'
import { offerQuestion } from '#mandate/institutions-asked/offer-question.ts'
import { readToCarry } from '#mandate/institutions-asked/read-to-carry.ts'
import { recordInstitutionAnswer } from '#mandate/institutions-asked/record-institution-answer.ts'
import { takeBackQuestion } from '#mandate/institutions-asked/take-back-question.ts'
import { noticeToSend } from '#mandate/institutions-asked/tell-institution.ts'
import { lettersDesk } from '#mandate/people/with-office.server.ts'
import { revokePartner } from '#mandate/partners/revoke-partner.ts'
import { listPartners } from '#mandate/partners/list-partners.ts'
import { readDay } from '#mandate/work/read-day.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { agreeAndSend, agreed, askAndSend, filled, signedBy, type Filled } from '#tests/asked-institutions.ts'
import type { Diplomat } from '#tests/mission.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeWithPartners } from '#tests/partners.ts'
import { takesOffice } from '#tests/signing-officers.ts'

// Every person and institution is invented.
const [vesna, orlo] = ['Vesna Ardquillian', 'Orlo Finchbarrow']
let office: Awaited<ReturnType<typeof officeWithPartners>>
let institution: Diplomat
let elsewhere: Diplomat
let accounts: Record<'nhri' | 'ngo' | 'chile', string>
let next = 1

beforeAll(async () => {
  office = await officeWithPartners()
  for (const id of [office.officer().actor.id, second])
    await takesOffice(office.house.db.owner, { id, mandate: 'defenders', role: 'case-officer' })
  institution = await office.takeIn({})
  await office.takeIn({ kind: 'ngo', status: '', name: 'An invented organisation' })
  elsewhere = await office.takeIn({ state: 'Chile', name: 'An institution of another country' })
  const { partners } = must(await listPartners(office.officer()))
  const of = (name: string) => partners.find((one) => one.name === name)!.account
  accounts = {
    nhri: of('An invented institution'),
    ngo: of('An invented organisation'),
    chile: of('An institution of another country')
  }
})
afterAll(() => office.close())

const desk = (
  who: string | null = null,
  role: 'case-officer' | 'observer' = 'case-officer',
  mandate = 'defenders'
): Desk => {
  const one = office.officer(role, mandate)
  return lettersDesk(who === null ? one : { ...one, actor: { ...one.actor, id: who } })
}
const second = '7c0c1c5e-0000-4000-8000-000000000002'
const letter = (more: object = {}) =>
  office.letter(`AL PER ${next++}/2026`, {
    language: 'en',
    themes: [],
    names: [
      { name: vesna, publicForm: 'full' },
      { name: orlo, publicForm: 'withheld' }
    ],
    questions: [`Where is ${vesna}?`, 'Which inquiry was opened?'],
    ...more
  })
/** Old enough to be public at once. */
const published = async () => {
  const slug = await letter({ sentOn: '2025-12-01' })
  const today = office.today()
  must(await scheduleRelease(office.house.at(today), { letter: slug }))
  must(await approveShownRelease(office.house.at(today, 'second officer'), { letter: slug }))
  return slug
}
const offered = async (slug: string) => must(await offerQuestion(desk(), { letter: slug }))
const form = (slug: string, more: Filled = {}) => filled(desk(), slug, { account: accounts.nhri, ...more })
const ask = (slug: string, more: Filled = {}) =>
  askAndSend(office.house.db, desk(), slug, { account: accounts.nhri, ...more })
const at = () => office.partnerAt(institution)
const answer = (question: string, more: object = {}) => ({
  question,
  words: 'Se abrió una investigación propia.',
  lang: 'es',
  steps: ['looked-into', 'visited'],
  seen: 0,
  ...more
})
const stands = async (slug: string) => (await offered(slug)).asked.map((one) => one.stands)

test('what is offered is what is known and free of names; what is not is told with its reason', async () => {
  const slug = await letter({
    questions: [`Where is ${vesna}?`, 'Which inquiry?', "Who searched Ardquillian's house?"]
  })
  const { offer, asked } = await offered(slug)
  expect(asked).toEqual([])
  expect(offer).toMatchObject({ isPublic: false, takenBack: null, days: 60 })
  expect(offer!.states[0]!.facts.map(keyOf)).toEqual(['letter', 'state', 'sent', 'due', 'answer', 'question-2'])
  expect(offer!.states[0]!.kept.map(({ number, why }) => `${number} ${why}`)).toEqual(['1 named', '3 named'])
  expect(offer!.institutions.map(({ account }) => account)).toEqual([accounts.nhri])
  await recordReply(office.deskOf('defenders'), { letters: [slug], receivedOn: '2026-02-20', form: 'acknowledgement' })
  const [after] = (await offered(slug)).offer!.states
  expect(after!.facts).toContainEqual({ what: 'answer', stands: 'acknowledged', on: '2026-02-20' })
  expect(after!.facts.some(({ what }) => what === 'character')).toBe(false)
})

test('of a letter that is not public a second officer agrees before anything goes; she sees exactly what goes', async () => {
  const slug = await letter()
  const { id, waits } = must(await ask(slug))
  expect(waits).toBe(true)
  expect(codes(await readQuestion(await at(), id))).toEqual(['not-found'])
  const [own] = (await offered(slug)).asked
  expect(own).toMatchObject({
    stands: 'waiting',
    wentOn: null,
    facts: [{ what: 'letter' }, { what: 'question', number: 2 }]
  })
  const agree = async (by: Desk) => codes(await agreeToQuestion(by, await agreed(by, slug, id)))
  expect(await agree(desk())).toEqual(['second-person-to-ask'])
  const hers = await agreed(desk(second), slug, id)
  expect(codes(await agreeToQuestion(desk(second, 'observer'), hers))).toEqual(['not-allowed'])
  // Of other words than stand there; in another's name; on another day.
  const { value } = hers.word
  const otherWords = signedBy(desk(second), 'agree', { ...own!, words: 'Otras' }, null)
  expect(codes(await agreeToQuestion(desk(second), { word: otherWords }))).toEqual(['not-as-shown'])
  expect(
    codes(await agreeToQuestion(desk(second), { word: { ...hers.word, value: { ...value, asked: 'x' } } }))
  ).toEqual(['false-signature'])
  expect(codes(await agreeToQuestion(desk('7c0c1c5e-0000-4000-8000-000000000003'), hers))).toEqual(['false-signature'])
  expect(codes(await agreeToQuestion({ ...desk(second), today: '2026-03-03' }, hers))).toEqual(['day-is-over'])
  expect(await agreeAndSend(office.house.db, desk(second), slug, id)).toEqual([])
  expect(await agreeAndSend(office.house.db, desk(second), slug, id)).toEqual(['question-went-already'])
  const read = must(await readQuestion(await at(), id))
  expect(read).toMatchObject({ stands: 'asked', dueOn: '2026-05-01', answers: [], told: { facts: own!.facts } })
  expect(JSON.stringify(read)).not.toMatch(/Ardquillian|Finchbarrow|alleges/)
  // The database itself has two different names there.
  const alone = sql`update known.institution_asked set agreed_by = upper(asked_by) where id = ${id}::uuid`
  await expect(alone.execute(office.house.db.owner)).rejects.toThrow('check constraint')
})

test('of a public letter one officer is enough; it lies in the corner, is answered, corrected and read', async () => {
  const slug = await published()
  const { id, waits } = must(await ask(slug, { address: 'institution@invented.example' }))
  expect(waits).toBe(false)
  // Mail says that something waits; the row has nothing else to say.
  const actor = { id: 'vigie', role: 'system', mandate: null } as const
  const job = { ...office.house.at(office.today()), db: office.house.db.jobs, actor }
  const [mail] = (await offered(slug)).asked[0]!.mails
  expect(mail).toMatchObject({ kind: 'notice', state: 'waiting' })
  expect(must(await noticeToSend(job, { mail: mail!.id }))).toMatchObject({
    id: mail!.id,
    address: 'institution@invented.example',
    lang: 'es',
    invented: false
  })
  expect(must(await listQuestions(await at())).map((one) => one.id)).toContain(id)
  // Its first page has what waits for its answer, and that alone.
  const waiting = async () => (await listOpenQuestions(await at())).map((one) => one.id)
  expect(await waiting()).toContain(id)
  const words = 'x'.repeat(10_001)
  expect(codes(await answerQuestion(await at(), answer(id, { words })))).toEqual(['too-long'])
  expect(codes(await answerQuestion(await at(), answer(id, { words: ' ' })))).toEqual(['required'])
  expect(codes(await answerQuestion(await at(), answer(id, { steps: ['arrested'] })))).toEqual(['not-in-list'])
  expect(must(await answerQuestion(await at(), answer(id, { seen: '0' })))).toEqual({ number: 1 })
  expect(await waiting()).not.toContain(id)
  // Who answers has read it.
  expect((await offered(slug)).asked[0]).toMatchObject({ openedOn: office.today() })
  // The very form, sent twice, is one answer; a colleague's page from before is refused.
  expect(must(await answerQuestion(await at(), answer(id)))).toEqual({ number: 1 })
  expect(codes(await answerQuestion(await at(), answer(id, { words: 'Otra' })))).toEqual(['institution-answer-changed'])
  expect(codes(await takeBackQuestion(desk(), { question: id }))).toEqual(['question-answered'])
  must(await answerQuestion(await at(), answer(id, { words: 'Se corrigió.', seen: 1 })))
  expect(codes(await markAnswerRead(desk(), { question: id, seen: 1 }))).toEqual(['institution-answer-changed'])
  must(await markAnswerRead(desk(), { question: id, seen: 2 }))
  expect(codes(await answerQuestion(await at(), answer(id, { words: 'Tarde', seen: 2 })))).toEqual(['question-read'])
  expect((await offered(slug)).asked[0]).toMatchObject({
    stands: 'read',
    answers: [{ number: 1 }, { number: 2, words: 'Se corrigió.' }]
  })
  // Nothing of it is released.
  const { rows } = await sql<{
    n: number
  }>`select count(*)::int as n from released.passage_text where body::text like '%Se corrigió%'`
    .execute(office.house.db.owner)
    .catch(() => ({ rows: [{ n: 0 }] }))
  expect(rows[0]!.n).toBe(0)
})

test('no name goes by this door: whole, in either order, taken back or withheld; a word of one only where she looked', async () => {
  const slug = await letter()
  for (const [words, line] of [
    [`¿Qué saben de ${vesna}?`, 1],
    ['Primera línea\n¿Y de Finchbarrow, Orlo?', 2],
    ['¿Y de ARDQUILLIAN VESNA?', 1]
  ] as const) {
    const refused = await ask(slug, { words })
    expect(codes(refused)).toEqual(['name-in-question'])
    expect(refused).toMatchObject({ errors: [{ field: 'words', params: { line } }] })
  }
  expect(codes(await ask(slug, { words: 'La casa Ardquillian' }))).toEqual(['part-of-name-in-question'])
  must(await ask(slug, { words: 'La casa Ardquillian', nobody: true }))
  const { rows } = await sql<{
    said: string
  }>`select p.payload::text as said from platform.event e join platform.event_payload p on p.seq = e.seq
    where e.type like 'institution%'`.execute(office.house.db.owner)
  expect(rows.map(({ said }) => said).join('\n')).not.toMatch(/Ardquillian|Finchbarrow|casa/)
})

test('a consent that was taken back is looked at first; a spelling that turns up takes the question along', async () => {
  const slug = await published()
  const { id } = must(await ask(slug, { words: '¿Qué saben de la Tulipana Roja?' }))
  must(await answerQuestion(await at(), answer(id)))
  const found = (await listNamed(office.house.db.owner, (await offered(slug)).asked[0]!.letter)).find(
    ({ name }) => name === vesna
  )!
  const takeBack = (spellings: string[]) =>
    withdrawNaming(
      office.house.at(office.today()),
      office.house.db.jobs,
      { letter: slug, person: found.id, spellings },
      () => '[…]'
    )
  must(await takeBack(['Tulipana Roja']))
  expect((await offered(slug)).asked[0]).toMatchObject({ stands: 'taken-back', takenBackFor: 'naming' })
  const read = must(await readQuestion(await at(), id))
  expect(read).toMatchObject({ stands: 'taken-back', told: null, answers: [] })
  expect(codes(await ask(slug))).toEqual(['consent-to-look-at'])
  expect(codes(await ask(slug, { looked: true, words: 'De la Roja, Tulipana' }))).toEqual(['name-in-question'])
  must(await ask(slug, { looked: true }))
})

test('whoever is named in the letter since it was asked is looked for once more before it goes', async () => {
  const slug = await letter()
  const { id } = must(await ask(slug, { words: '¿Qué saben de la Tulipana Roja?' }))
  must(
    await correctLetter(office.house.at(office.today()), {
      letter: slug,
      reason: 'A name was left out',
      names: [{ name: vesna, publicForm: 'full' }, { name: 'Tulipana Roja' }]
    })
  )
  expect(await agreeAndSend(office.house.db, desk(second), slug, id)).toEqual(['name-in-question'])
  must(await takeBackQuestion(desk(), { question: id }))
})

test('what cannot be is refused in words, and nothing of it is written', async () => {
  const slug = await letter()
  const draft = must(
    await openClearance(office.deskOf('defenders'), {
      kind: 'AL',
      addressees: ['Peru'],
      hash: 'a'.repeat(64),
      mandates: ['defenders', 'torture'],
      cutOff: '2026-04-01'
    })
  ) as { slug: string }
  const before = await form(slug)
  expect(codes(await askInstitution(desk(), { ...before, letter: draft.slug }))).toEqual(['not-sent-yet'])
  expect(codes(await askInstitution(desk(), { ...before, account: accounts.chile }))).toEqual([
    'institution-of-another-state'
  ])
  expect(codes(await askInstitution(desk(), { ...before, state: 'CHL' }))).toEqual(['institution-of-another-state'])
  expect(codes(await askInstitution(desk(), { ...before, account: accounts.ngo }))).toEqual(['no-national-institution'])
  expect(codes(await askInstitution(desk(), { ...before, account: randomUUID() }))).toEqual(['not-found'])
  expect(codes(await askInstitution(desk(), { ...before, words: '' }))).toEqual(['required'])
  expect(codes(await askInstitution(desk(), { ...before, lang: 'ru' }))).toEqual(['not-in-list'])
  expect(codes(await askInstitution(desk(), { ...before, address: 'nowhere' }))).toEqual(['alert-address'])
  expect(codes(await askInstitution(desk(), { ...before, facts: ['question-1'] }))).toEqual(['question-offer-changed'])
  expect(codes(await askInstitution(desk(null, 'observer'), before))).toEqual(['not-allowed'])
  expect(codes(await askInstitution(desk(null, 'case-officer', 'torture'), before))).toEqual(['letter-not-found'])
  // What may be told has changed since she opened the form.
  must(
    await recordReply(office.deskOf('defenders'), { letters: [slug], receivedOn: '2026-02-25', form: 'substantive' })
  )
  expect(codes(await askInstitution(desk(), before))).toEqual(['question-offer-changed'])
  expect(await stands(slug)).toEqual([])
  const { id, word } = must(await ask(slug))
  expect(must(await askInstitution(desk(), await form(slug, { id })))).toEqual({ id, waits: true, word })
  expect(codes(await ask(slug))).toEqual(['institution-asked-already'])
  expect(await stands(slug)).toEqual(['waiting'])
})

test('one without an account is asked by its name and by post: a page to carry, and an answer that an officer records', async () => {
  const slug = await published()
  const byPost = { account: undefined, name: 'Defensoría inventada', channel: 'letter' }
  expect(codes(await ask(slug, { ...byPost, channel: '' }))).toEqual(['required'])
  expect(codes(await ask(slug, { ...byPost, name: 'an invented INSTITUTION' }))).toEqual(['institution-has-account'])
  expect(codes(await ask(slug, { ...byPost, address: 'a@invented.example' }))).toEqual(['institution-without-account'])
  // Her name goes by no other field of it.
  const refused = await ask(slug, { ...byPost, name: `Defensoría, a la atención de ${orlo}` })
  expect(refused).toMatchObject({ errors: [{ code: 'name-in-question', field: 'name' }] })
  const { id } = must(await ask(slug, byPost))
  expect(must(await readToCarry(desk(), id))).toMatchObject({ name: 'Defensoría inventada', wentOn: office.today() })
  expect(codes(await readToCarry(desk(null, 'case-officer', 'torture'), id))).toEqual(['not-found'])
  const record = (more: object, by: Desk = desk()) =>
    recordInstitutionAnswer(by, { ...answer(id), on: office.today(), ...more })
  expect(codes(await record({ on: '2026-03-01' }))).toEqual(['before-it-was-asked'])
  expect(codes(await record({ on: '2026-03-03' }))).toEqual(['date-to-come'])
  expect(codes(await record({ on: '' }))).toEqual(['required'])
  must(await record({}))
  expect(await stands(slug)).toEqual(['answered'])
  const inCornerOnly = must(await ask(await letter())).id
  expect(codes(await record({ question: inCornerOnly }))).toEqual(['question-not-gone'])
})

test('a question taken back says that it was, and no more; what is typed to it is refused', async () => {
  const slug = await published()
  const { id } = must(await ask(slug))
  must(await takeBackQuestion(desk(), { question: id }))
  expect(codes(await takeBackQuestion(desk(), { question: id }))).toEqual(['question-taken-back'])
  expect(must(await readQuestion(await at(), id))).toMatchObject({ stands: 'taken-back', told: null, answers: [] })
  expect(codes(await answerQuestion(await at(), answer(id)))).toEqual(['question-taken-back'])
  // And it may be asked again.
  must(await ask(slug))
})

test('the day of an officer has what waits for her, what came back and what is overdue', async () => {
  const slug = await published()
  const { id } = must(await ask(slug))
  const day = async () =>
    must(await readDay(office.officer(), { of: 'all' })).institutions.filter((one) => one.slug === slug)
  expect(await day()).toEqual([])
  office.pass(60 * 24 * 60)
  expect(await day()).toEqual([])
  office.pass(24 * 60)
  expect(await day()).toMatchObject([{ id, step: 'overdue', on: '2026-05-01' }])
  // A session ends; the account stays.
  institution = await office.takeIn({ person: 'Somebody else of it' })
  must(await answerQuestion(await at(), answer(id)))
  expect(await day()).toMatchObject([{ id, step: 'answered', on: '2026-05-02' }])
})

test('an institution sees its own questions alone, by its page and by its database role; who was taken out sees nothing', async () => {
  const slug = await published()
  const { id } = must(await ask(slug))
  elsewhere = await office.takeIn({ state: 'Chile', name: 'An institution of another country', person: 'Of Chile' })
  const foreign = await office.partnerAt(elsewhere)
  expect(must(await listQuestions(foreign))).toEqual([])
  expect(codes(await readQuestion(foreign, id))).toEqual(['not-found'])
  expect(codes(await answerQuestion(foreign, answer(id)))).toEqual(['not-found'])
  const ngo = await office.partnerAt(
    await office.takeIn({ kind: 'ngo', status: '', name: 'Another invented organisation' })
  )
  expect(codes(await listQuestions(ngo))).toEqual(['not-allowed'])
  expect(await listOpenQuestions(ngo)).toEqual([])
  expect(codes(await answerQuestion(ngo, answer(id)))).toEqual(['not-allowed'])
  const here = await at()
  const seen = (key: string, what: string) =>
    inCorner(
      office.house.db.corner,
      key,
      async (trx) => (await sql`select ${sql.raw(what)} limit 1`.execute(trx)).rows.length
    )
  expect(await seen(here.key, 'asked from known.institution_told')).toBe(1)
  expect(await seen(foreign.key, 'asked from known.institution_told')).toBe(0)
  for (const column of ['letter_id', 'asked_by', 'address', 'mandate'])
    await expect(seen(here.key, `${column} from known.institution_asked`)).rejects.toThrow('permission denied')
  await expect(seen(here.key, 'diplomat from known.institution_answer')).rejects.toThrow('permission denied')
  for (const table of ['letter', 'question']) expect(await seen(here.key, `id from known.${table}`)).toBe(0)
  const { partners } = must(await listPartners(office.officer()))
  for (const { id: person } of partners.find(({ account }) => account === accounts.nhri)!.people)
    must(await revokePartner(office.officer(), { person }))
  await expect(at()).rejects.toThrow('is not signed in')
  expect(await seen(here.key, 'id from known.institution_asked')).toBe(0)
  // Nobody is there now, so nothing is put where nobody reads it.
  expect(codes(await ask(await letter()))).toEqual(['nobody-at-institution'])
})
