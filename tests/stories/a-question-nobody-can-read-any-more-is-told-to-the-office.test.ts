import { afterAll, expect, test } from 'vitest'
import { answerQuestion } from '#mandate/institutions-asked/answer-question.ts'
import { openQuestion } from '#mandate/institutions-asked/open-question.ts'
import { recordInstitutionAnswer } from '#mandate/institutions-asked/record-institution-answer.ts'
import { takeBackQuestion } from '#mandate/institutions-asked/take-back-question.ts'
import { readCornerLink } from '#mandate/corner/enrol-in-corner.ts'
import { invitePartner } from '#mandate/partners/invite-partner.ts'
import { revokePartner } from '#mandate/partners/revoke-partner.ts'
import { agreeAndSend, askAndSend, officeThatAsks } from '#tests/asked-institutions.ts'
import { codes, must } from '#tests/office-desk.ts'

// Every person and institution is invented.
const asking = await officeThatAsks()
const { office, account, at, asked, find, desk, colleague, partners, said, onDay } = asking
afterAll(() => office.close())
const answer = { words: 'Se abrió una investigación.', lang: 'es', steps: ['looked-into'], seen: 0 }

test('an account that is taken back between asking and answering opens nothing, and the office is told and may put it elsewhere', async () => {
  const first = await asked('Vesna Ardquillian')
  const another = await asked('Orlo Finchbarrow')
  const invited = must(
    await invitePartner(office.officer(), {
      kind: 'nhri',
      status: 'A',
      state: 'Peru',
      lang: 'es',
      name: 'An invented institution',
      person: 'Somebody invited'
    })
  )
  const there = await at()
  must(await openQuestion(there, first.id))
  expect(await find(first.slug, first.id)).toMatchObject({ isNobodyThere: false })
  expect(await onDay(first.slug)).toEqual([])
  for (const { people } of (await partners()).filter((one) => one.account === account))
    for (const { id: person } of people) must(await revokePartner(office.officer(), { person }))
  // Neither her session, nor what she held open, nor the link of who was invited opens anything.
  await expect(at()).rejects.toThrow('is not signed in')
  expect(codes(await openQuestion(there, first.id))).toEqual(['not-found'])
  expect(codes(await answerQuestion(there, { question: first.id, ...answer }))).toEqual(['not-found'])
  expect(codes(await readCornerLink(office.partnerDoor(), { token: invited.token }, 'en'))).not.toEqual([])
  expect(await onDay(first.slug)).toMatchObject([{ id: first.id, step: 'nobody' }])
  const page = await said(first.slug, first.id)
  expect(page).toMatchObject({ stands: 'asked', isNobodyThere: true, may: { takeBack: true, record: true } })
  // Put elsewhere: taken back, and the same words by post.
  must(await takeBackQuestion(desk(), { question: first.id }))
  expect(await onDay(first.slug)).toEqual([])
  const { text, may } = await said(first.slug, first.id)
  expect(may.again).toBe(true)
  const byPost = { account: undefined, name: text.name, channel: 'letter', words: text.words }
  const { id } = must(await askAndSend(office.house.db, desk(), first.slug, byPost))
  expect(await agreeAndSend(office.house.db, colleague(), first.slug, id)).toEqual([])
  expect(await find(first.slug, id)).toMatchObject({ stands: 'asked', account: null, words: text.words })
  // Closed: what it answered by another way is put on record.
  must(await recordInstitutionAnswer(desk(), { question: another.id, ...answer, on: office.today() }))
  expect(await find(another.slug, another.id)).toMatchObject({ stands: 'answered' })
})
