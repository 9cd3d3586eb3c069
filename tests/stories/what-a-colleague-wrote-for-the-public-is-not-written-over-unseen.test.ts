import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { writePublicSummary } from '#mandate/communications/write-public-summary.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const day = '2018-05-01'
const letter = async (number: number) =>
  must(
    await recordLetter(office.at(day), {
      kind: 'AL',
      reference: `AL EGY ${number}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      mandates: ['defenders'],
      subject: 'A matter',
      summary: 'What was alleged'
    })
  ).slug
const shown = async (slug: string, reply?: string) =>
  must(await showRelease(office.at(day), office.db.owner, { slug, reply }))

test('the public summary of a reply is written over by nobody who has not seen it', async () => {
  const slug = await letter(1)
  const { id } = must(
    await recordReply(office.at(day), {
      letters: [slug],
      receivedOn: '2018-04-01',
      form: 'substantive',
      summary: 'Invented Person was tried'
    })
  )
  const write = (publicSummary: string, was: string, who = 'first officer') =>
    writePublicSummary(office.at(day, who), { reply: id, publicSummary, was })
  const was = (await shown(slug, id)).sent.summary!
  must(await write('A person was tried', was))
  expect(codes(await write('Invented Person was tried', was, 'second officer'))).toEqual(['changed-meanwhile'])
  expect((await shown(slug, id)).sent.summary).toBe('A person was tried')
  // Sent twice, the answer to the first being lost, is done.
  must(await write('A person was tried', was))
  must(await write('Somebody was tried', 'A person was tried', 'second officer'))
  const both = await Promise.all([write('One', 'Somebody was tried'), write('Other', 'Somebody was tried')])
  expect(both.flatMap(codes)).toEqual(['changed-meanwhile'])
})

test('the public version of a letter that is not public yet is written over by nobody who has not seen it', async () => {
  const slug = await letter(2)
  const write = (summary: string, stood: unknown, who = 'first officer') =>
    correctLetter(office.at(day, who), {
      letter: slug,
      reason: 'for the public',
      publicVersion: { subject: 'A matter', summary },
      stood: canonicalJson(stood)
    })
  const { publicVersion: none } = await shown(slug)
  must(await write('One was held', none))
  expect(codes(await write('Two were held', none, 'second officer'))).toEqual(['changed-meanwhile'])
  const { publicVersion } = await shown(slug)
  expect(publicVersion?.summary).toBe('One was held')
  must(await write('Two were held', publicVersion, 'second officer'))
})
