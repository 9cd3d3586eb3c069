import { afterAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { inCorner } from '#mandate/corner/with-corner.server.ts'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { listQuestions } from '#mandate/institutions-asked/list-questions.ts'
import { openQuestion } from '#mandate/institutions-asked/open-question.ts'
import { readToCarry } from '#mandate/institutions-asked/read-to-carry.ts'
import { takeBackQuestion } from '#mandate/institutions-asked/take-back-question.ts'
import { agreeAndSend, askAndSend, officeThatAsks } from '#tests/asked-institutions.ts'
import { codes, must } from '#tests/office-desk.ts'

// Every person and institution is invented.
const asking = await officeThatAsks()
const { office, account, at, asked, find, takeBack, desk, colleague, said } = asking
afterAll(() => office.close())
const person = 'Vesna Ardquillian'
const answer = { words: 'Se abrió una investigación.', lang: 'es', steps: ['looked-into'], seen: 0 }

test('the institution reads it no more, and that it was withdrawn; nothing tells it why, and of whom', async () => {
  const { slug, id } = await asked(person)
  expect(await find(slug, id)).toMatchObject({ openedOn: null })
  expect(must(await openQuestion(await at(), id)).told).not.toBeNull()
  office.pass(24 * 60)
  await asking.comesIn('Somebody else of it')
  must(await openQuestion(await at(), id))
  must(await answerQuestion(await at(), { question: id, ...answer }))
  await takeBack(slug, person)
  const read = must(await openQuestion(await at(), id))
  expect(read).toMatchObject({ stands: 'taken-back', takenBackOn: '2026-03-03', told: null, answers: [] })
  expect(JSON.stringify(must(await listQuestions(await at())))).not.toMatch(/consent|naming|Ardquillian|investigación/)
  const { key, corner } = await at()
  for (const what of ['taken_back_for', 'opened_on'])
    await expect(
      inCorner(corner, key, (trx) => sql`select ${sql.ref(what)} from known.institution_asked`.execute(trx))
    ).rejects.toThrow('permission denied')
  expect(codes(await answerQuestion(await at(), { question: id, ...answer, seen: 1 }))).toEqual(['question-taken-back'])
  // The office keeps the answer, and is told on which day the institution had read what.
  expect(await find(slug, id)).toMatchObject({
    takenBackFor: 'consent',
    openedOn: '2026-03-02',
    answers: [{ number: 1 }]
  })
  const page = await said(slug, id)
  expect(page.says).toContain('Withdrawn on 3 March 2026')
  expect(page.hadRead).toContain('opened it on 2 March 2026')
  expect(page.facts.length).toBeGreaterThan(0)
  expect(page.may).toMatchObject({ again: true, agree: false, takeBack: false, read: false })
})

test('of what nobody opened the office is told that nothing was read, and opening it afterwards is none', async () => {
  const { slug, id } = await asked('Orlo Finchbarrow')
  await takeBack(slug, 'Orlo Finchbarrow')
  must(await openQuestion(await at(), id))
  expect(await find(slug, id)).toMatchObject({ stands: 'taken-back', openedOn: null })
  expect((await said(slug, id)).hadRead).toContain('had not opened it')
})

test('what an officer takes back says the same, and before it what that does', async () => {
  const { slug, id } = await asked('Petra Inventada')
  expect((await said(slug, id)).backAsks).toContain('In its corner the institution then reads that it was taken back')
  must(await openQuestion(await at(), id))
  must(await takeBackQuestion(desk(), { question: id }))
  expect((await said(slug, id)).hadRead).toContain('The institution opened it on')
})

test('what was carried by post stays there, and the office is told to say so by the same way', async () => {
  const { slug, id } = await asked('Ilse Inventada', {
    account: undefined,
    name: 'Defensoría inventada',
    channel: 'letter'
  })
  expect((await said(slug, id)).backAsks).toContain('stays with it')
  await takeBack(slug, 'Ilse Inventada')
  expect(codes(await readToCarry(desk(), id))).toEqual(['not-found'])
  expect((await said(slug, id)).hadRead).toContain('by the same way')
})

test('what waits for its second officer is not taken back, but goes only where she looked', async () => {
  const slug = await office.letter('AL PER 90/2026', {
    language: 'en',
    names: [{ name: 'Ada Inventada' }],
    questions: ['Why?']
  })
  const { id } = must(await askAndSend(office.house.db, desk(), slug, { account, facts: ['letter'] }))
  await takeBack(slug, 'Ada Inventada')
  expect(await find(slug, id)).toMatchObject({ stands: 'waiting' })
  expect(await said(slug, id)).toMatchObject({
    text: { words: '¿Qué ha examinado su institución?' },
    backAsks: 'It has not gone: the institution learns nothing of it.',
    hadRead: null
  })
  const agree = (looked: boolean) => agreeAndSend(office.house.db, colleague(), slug, id, looked)
  expect(await agree(false)).toEqual(['consent-to-look-at'])
  expect(await agree(true)).toEqual([])
  expect(await find(slug, id)).toMatchObject({ stands: 'asked' })
})
