import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { approveCorrection } from '#mandate/communications/approve-correction.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showProposedCorrection } from '#mandate/communications/show-proposed-correction.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const first = () => office.at('2018-05-01')
const second = () => office.at('2018-05-01', 'second officer')
const recorded = async () =>
  must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${next++}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      mandates: ['defenders'],
      summary: 'What was alleged'
    })
  )
const correct = (slug: string, summary: string) =>
  correctLetter(first(), { letter: slug, reason: 'as the original says', summary })
const released = async () => {
  const { id, slug } = await recorded()
  const { proposal } = must(await scheduleRelease(first(), { letter: slug }))
  must(await approveRelease(second(), { letter: slug, proposal }))
  return { id, slug }
}
const summaryOf = async (id: string) =>
  (
    await sql<{ summary: string }>`select summary from released.letter where id = ${id}::uuid`.execute(office.db.public)
  ).rows.map(({ summary }) => summary)
const logged = async (type: string, id: string) =>
  (
    await sql<{ proposal: string }>`select p.payload->>'proposal' as proposal from platform.event e
      join platform.event_payload p on p.seq = e.seq where e.type = ${type} and e.subject_id = ${id} order by e.seq desc limit 1`.execute(
      office.db.owner
    )
  ).rows[0]?.proposal

describe('a correction', () => {
  test('is shown with what stands and what is to stand, and approved by its fingerprint, which the log keeps', async () => {
    const { id, slug } = await released()
    const { proposal } = must(await correct(slug, 'What was said'))
    const shown = must(await showProposedCorrection(second(), { letter: slug }))
    expect(shown).toEqual({
      slug,
      reason: 'as the original says',
      firstBy: 'first officer',
      firstOn: '2018-05-01',
      differences: [{ field: 'summary', before: 'What was alleged', after: 'What was said' }],
      proposal
    })
    must(await approveCorrection(second(), { letter: slug, proposal: shown.proposal }))
    expect(await summaryOf(id)).toEqual(['What was said'])
    expect(await logged('correction-proposed', id)).toBe(shown.proposal)
    expect(await logged('letter-changed', id)).toBe(shown.proposal)
  })
  test('that takes the place of the one she saw is refused; so is the same, proposed again', async () => {
    const { id, slug } = await released()
    must(await correct(slug, 'Harmless'))
    const seen = must(await showProposedCorrection(second(), { letter: slug }))
    must(await correct(slug, 'Of malice'))
    const named = { letter: slug, proposal: seen.proposal }
    expect(codes(await approveCorrection(second(), named))).toEqual(['proposal-changed'])
    must(await correct(slug, 'Harmless'))
    expect(codes(await approveCorrection(second(), named))).toEqual(['proposal-changed'])
    expect(await summaryOf(id)).toEqual(['What was alleged'])
  })
  test('without its fingerprint is none that anybody saw', async () => {
    const { slug } = await released()
    must(await correct(slug, 'Harmless'))
    expect(codes(await approveCorrection(second(), { letter: slug }))).toEqual(['required'])
  })
})

describe('a release', () => {
  test('is shown with what becomes public, and approved by its fingerprint, which the log keeps', async () => {
    const { id, slug } = await recorded()
    must(await scheduleRelease(first(), { letter: slug }))
    const shown = must(await showProposedRelease(second(), { letter: slug }))
    expect(shown).toMatchObject({ firstBy: 'first officer', publicFrom: '2018-05-01' })
    expect(shown.becomesPublic).toContainEqual({ field: 'summary', value: 'What was alleged' })
    must(await approveRelease(second(), { letter: slug, proposal: shown.proposal }))
    expect(await logged('release-proposed', id)).toBe(shown.proposal)
    expect(await logged('release-approved', id)).toBe(shown.proposal)
  })
  test('taken back, with another text proposed once more, is not what she saw', async () => {
    const { id, slug } = await recorded()
    must(await scheduleRelease(first(), { letter: slug }))
    const { proposal } = must(await showProposedRelease(second(), { letter: slug }))
    must(await withdrawFromPublic(first(), { letter: slug, reason: 'to correct it' }))
    must(await correct(slug, 'Of malice'))
    must(await scheduleRelease(first(), { letter: slug }))
    expect(codes(await approveRelease(second(), { letter: slug, proposal }))).toEqual(['proposal-changed'])
    expect(codes(await approveRelease(second(), { letter: slug }))).toEqual(['required'])
    expect(await summaryOf(id)).toEqual([])
  })
  test('of a reply shows what is said of it', async () => {
    const { slug } = await recorded()
    const input = { letters: [slug], receivedOn: '2018-04-01', form: 'substantive', publicSummary: 'Told openly' }
    const of = { reply: must(await recordReply(office.at('2018-04-02'), input)).id }
    must(await scheduleRelease(first(), of))
    const { becomesPublic, proposal } = must(await showProposedRelease(second(), of))
    expect(becomesPublic).toContainEqual({ field: 'summary', value: 'Told openly' })
    must(await approveRelease(second(), { ...of, proposal }))
  })
  test('that nobody proposed is not shown', async () => {
    const { slug } = await recorded()
    expect(codes(await showProposedRelease(second(), { letter: slug }))).toEqual(['no-such-step'])
  })
})
