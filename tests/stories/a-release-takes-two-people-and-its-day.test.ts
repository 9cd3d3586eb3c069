import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTranslation } from '#mandate/communications/add-translation.ts'
import { approveRelease } from '#mandate/communications/approve-release.ts'
import { approveWithdrawalNote } from '#mandate/communications/approve-withdrawal-note.ts'
import { dropTranslation } from '#mandate/communications/drop-translation.ts'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { listEmbargoes } from '#mandate/communications/embargoes.store.server.ts'
import { offerTranslation } from '#mandate/communications/offer-translation.ts'
import { publishDue } from '#mandate/communications/publish-due.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { readWholeLetter } from '#mandate/communications/read-whole-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { withdrawNaming } from '#mandate/consents/withdraw-naming.ts'
import { showRelease } from '#mandate/releases/show-release.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import { showProposedRelease } from '#mandate/communications/show-proposed-release.ts'
import { dueDigests } from '#mandate/work/digests.ts'
import { approveShownRelease } from '#tests/approve-shown.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const letter = async (more: object = {}) =>
  must(
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: `AL EGY ${next++}/2018`,
      sentOn: '2018-02-01',
      addressees: ['Egypt'],
      subject: 'A matter',
      summary: 'What was alleged',
      questions: ['Why?'],
      ...more
    })
  ).slug
const publicLetter = (slug: string) =>
  office.db.public.selectFrom('released.letter').selectAll().where('slug', '=', slug).executeTakeFirst()
const publicFact = async (slug: string) =>
  office.db.public
    .selectFrom('released.fact as f')
    .innerJoin('released.letter as l', 'l.id', 'f.letter_id')
    .select(['f.replies', 'f.answered', 'f.form'])
    .where('l.slug', '=', slug)
    .executeTakeFirst()
const passages = async () =>
  (await sql<{ count: number }>`select count(*)::int as count from released.passage_text`.execute(office.db.public))
    .rows[0]!.count
const everythingPublic = async () => {
  const { rows } = await sql<{
    table: string
  }>`select c.relname as table from pg_class c where c.relnamespace = 'released'::regnamespace and c.relkind = 'r' and not c.relispartition order by 1`.execute(
    office.db.public
  )
  const contents = []
  for (const { table } of rows)
    contents.push(
      (
        await sql`select to_jsonb(t)::text as row from ${sql.table(`released.${table}`)} t order by 1`.execute(
          office.db.public
        )
      ).rows
    )
  return JSON.stringify(contents)
}
const release = async (of: object, day = '2018-05-01') => {
  must(await scheduleRelease(office.at(day), of))
  return must(await approveShownRelease(office.at(day, 'second officer'), of))
}

test('one person alone cannot release, and nobody before the day', async () => {
  const slug = await letter()
  expect(codes(await approveShownRelease(office.at('2018-03-02'), { letter: slug }))).toEqual(['no-such-step'])
  expect(codes(await scheduleRelease(office.at('2018-03-02'), { letter: slug, from: '2018-03-10' }))).toEqual([
    'before-publication-day'
  ])
  // Allegation letters since 2018: 60 days after sending.
  expect(must(await scheduleRelease(office.at('2018-03-02'), { letter: slug }))).toMatchObject({
    publicFrom: '2018-04-02'
  })
  expect(codes(await approveShownRelease(office.at('2018-03-02'), { letter: slug }))).toEqual(['second-person-needed'])
  expect(must(await approveShownRelease(office.at('2018-03-03', 'second officer'), { letter: slug }))).toEqual({
    publication: 'scheduled',
    publicFrom: '2018-04-02'
  })
  expect(must(await publishDue(office.at('2018-04-01', 'jobs', 'system')))).toEqual({ published: 0 })
  expect(await publicLetter(slug)).toBeUndefined()
  expect(must(await publishDue(office.at('2018-04-02', 'jobs', 'system')))).toEqual({ published: 1 })
  expect(await publicLetter(slug)).toMatchObject({
    slug,
    subject: 'A matter',
    summary: 'What was alleged',
    public_from: '2018-04-02'
  })
  expect(must(await publishDue(office.at('2018-04-02', 'jobs', 'system')))).toEqual({ published: 0 })
})

test.each([
  ['for another day', 'first officer', { from: '2018-06-01' }],
  ['by another officer', 'third officer', {}]
])('a release proposed again %s is not the one that the second person saw: it is refused', async (_, by, more) => {
  const slug = await letter()
  const answer = { letters: [slug], receivedOn: '2018-03-30', form: 'substantive', summary: 'An answer' }
  const reply = must(await recordReply(office.at('2018-04-30'), answer)).id
  const second = office.at('2018-05-01', 'second officer')
  for (const matter of [{ letter: slug }, { reply }]) {
    const seen = must(await scheduleRelease(office.at('2018-05-01'), matter)).proposal
    must(await withdrawFromPublic(office.at('2018-05-01'), { ...matter, reason: 'to propose it again' }))
    const stands = must(await scheduleRelease(office.at('2018-05-01', by), { ...matter, ...more })).proposal
    const before = await everythingPublic()
    expect(codes(await approveRelease(second, { ...matter, proposal: seen }))).toEqual(['proposal-changed'])
    expect(await everythingPublic()).toBe(before)
    must(await approveRelease(second, { ...matter, proposal: stands }))
  }
})

test('an office is told before its day of what becomes public by itself, and of what nobody agreed to; without two it stays', async () => {
  const [kept, proposed, scheduled] = [await letter(), await letter(), await letter()] as [string, string, string]
  must(await scheduleRelease(office.at('2018-03-02'), { letter: proposed }))
  must(await scheduleRelease(office.at('2018-03-02'), { letter: scheduled }))
  must(await approveShownRelease(office.at('2018-03-03', 'second officer'), { letter: scheduled }))
  const told = async (day: string) =>
    (await listEmbargoes(office.db.owner, 'defenders', day))
      .filter(({ slug }) => [kept, proposed, scheduled].includes(slug))
      .map(({ slug, what, on, when }) => [slug, what, on, when])
  const on = '2018-04-02'
  expect(await told('2018-03-18')).toEqual([])
  const all = (when: string) => [
    [kept, 'kept', on, when],
    [proposed, 'waits-for-second', on, when],
    [scheduled, 'becomes-public', on, when]
  ]
  expect(await told('2018-03-19')).toEqual(all('near'))
  expect(await told('2018-04-01')).toEqual(all('near'))
  must(await publishDue(office.at(on, 'jobs', 'system')))
  expect(await told(on)).toEqual(all('past').slice(0, 2))
  expect(await publicLetter(kept)).toBeUndefined()
  expect(await publicLetter(proposed)).toBeUndefined()
  // On its page the same day stands; long after, it is no work of a day.
  const { embargo } = must(await readWholeLetter(office.at('2018-03-18'), kept))
  expect(embargo).toEqual({ what: 'kept', on, when: 'far' })
  expect(await told('2018-07-02')).toEqual([])
  const { releases } = must(await dueDigests(office.at('2018-03-19', 'jobs', 'system')))
  expect(releases.waiting).toBeGreaterThanOrEqual(2)
})

test('where nobody published on its day, it is public from the day on which it became so, on its page and in the log', async () => {
  const slug = await letter()
  must(await scheduleRelease(office.at('2018-03-02'), { letter: slug }))
  must(await approveShownRelease(office.at('2018-03-03', 'second officer'), { letter: slug }))
  // The server stood still for a week.
  expect(must(await publishDue(office.at('2018-04-09', 'jobs', 'system')))).toEqual({ published: 1 })
  expect(await publicLetter(slug)).toMatchObject({ public_from: '2018-04-09' })
  expect(await findLetter(office.db.public, slug, '2018-04-10')).toMatchObject({ letter: { publicFrom: '2018-04-09' } })
  const { rows } = await sql<{ payload: object }>`
    select p.payload from platform.event e join platform.event_payload p using (seq)
    where e.type = 'published' order by seq desc limit 1`.execute(office.db.owner)
  expect(rows).toEqual([{ payload: { name: slug, on: '2018-04-09' } }])
})

test('agreed to after its proposed day, a letter and a reply are public from the day on which they became so', async () => {
  const slug = await letter()
  const reply = must(
    await recordReply(office.at('2018-04-30'), {
      letters: [slug],
      receivedOn: '2018-03-30',
      form: 'substantive',
      summary: 'An answer'
    })
  )
  const both = [{ letter: slug }, { reply: reply.id }]
  for (const of of both)
    expect(must(await scheduleRelease(office.at('2018-05-01'), of))).toMatchObject({ publicFrom: '2018-05-01' })
  for (const of of both)
    expect(must(await approveShownRelease(office.at('2018-05-02', 'second officer'), of))).toEqual({
      publication: 'public',
      publicFrom: '2018-05-02'
    })
  expect(await publicLetter(slug)).toMatchObject({ public_from: '2018-05-02' })
  const found = await findLetter(office.db.public, slug, '2018-05-02')
  expect(found).toMatchObject({ letter: { replies: [{ publicFrom: '2018-05-02' }] } })
  const { rows } = await sql<{ from: string }>`
    select p.payload ->> 'from' as "from" from platform.event e join platform.event_payload p using (seq)
    where e.type = 'release-approved' order by seq desc limit 2`.execute(office.db.owner)
  expect(rows).toEqual([{ from: '2018-05-01' }, { from: '2018-05-01' }])
})

test('what is public changes by nothing when something unreleased changes', async () => {
  const slug = await letter()
  await release({ letter: slug })
  const before = await everythingPublic()
  const unreleased = await letter()
  const reply = must(
    await recordReply(office.at('2018-05-02'), {
      letters: [slug, unreleased],
      receivedOn: '2018-05-01',
      form: 'substantive',
      summary: 'An answer'
    })
  )
  expect(await everythingPublic()).toBe(before)
  expect(await publicFact(slug)).toMatchObject({ replies: 0, answered: false })
  await release({ reply: reply.id }, '2018-06-01')
  expect(await publicFact(slug)).toMatchObject({ replies: 1, answered: true, form: 4 })
  expect(await publicLetter(unreleased)).toBeUndefined()
})

test('what is withdrawn leaves every door, and says why', async () => {
  const slug = await letter()
  await release({ letter: slug })
  const found = await passages()
  expect(codes(await withdrawFromPublic(office.at('2018-05-03'), { letter: slug }))).toEqual(['required'])
  must(await withdrawFromPublic(office.at('2018-05-03'), { letter: slug, reason: 'consent was withdrawn' }))
  expect(await publicLetter(slug)).toBeUndefined()
  expect(await publicFact(slug)).toBeUndefined()
  expect(await passages()).toBeLessThan(found)
})

test('of what was withdrawn the public is told the day and no word of it; released again, it is told of no more', async () => {
  const slug = await letter({
    subject: 'An unmistakable matter',
    names: [{ name: 'Unmistakable Person', publicForm: 'full' }]
  })
  await release({ letter: slug })
  const another = await letter()
  const reply = must(
    await recordReply(office.at('2018-05-02'), {
      letters: [slug, another],
      receivedOn: '2018-05-01',
      form: 'substantive',
      summary: 'An unmistakable answer'
    })
  )
  await release({ reply: reply.id }, '2018-06-01')
  const page = async () => findLetter(office.db.public, slug, '2018-07-01')
  must(
    await withdrawFromPublic(office.at('2018-06-02'), {
      reply: reply.id,
      reason: 'to look at it again',
      note: 'checked'
    })
  )
  const told = (note: string | null) => [{ on: '2018-06-02', note }]
  // It was never read on the page of a letter that was not public then.
  await release({ letter: another }, '2018-06-02')
  const itsPage = await findLetter(office.db.public, another, '2018-07-01')
  expect(itsPage).toMatchObject({ letter: { replies: [], withdrawnReplies: [] } })
  expect(await page()).toMatchObject({ letter: { replies: [], withdrawnReplies: told(null), changed: '2018-06-02' } })
  expect(codes(await approveWithdrawalNote(office.at('2018-06-02'), { reply: reply.id, note: 'checked' }))).toEqual([
    'second-person-needed'
  ])
  expect(
    codes(await approveWithdrawalNote(office.at('2018-06-02', 'second officer'), { reply: reply.id, note: 'error' }))
  ).toEqual(['proposal-changed'])
  must(await approveWithdrawalNote(office.at('2018-06-03', 'second officer'), { reply: reply.id, note: 'checked' }))
  expect(await page()).toMatchObject({ letter: { withdrawnReplies: told('checked') } })

  must(await withdrawFromPublic(office.at('2018-06-04'), { letter: slug, reason: 'consent was withdrawn' }))
  expect(await page()).toEqual({ withdrawn: { on: '2018-06-04', note: null, invented: false } })
  const rows = (await everythingPublic()).toLowerCase()
  expect(rows).toContain(slug.toLowerCase())
  for (const word of ['unmistakable', 'consent was', reply.id]) expect(rows).not.toContain(word)

  await release({ letter: slug }, '2018-06-05')
  expect(await page()).toMatchObject({ letter: { slug, withdrawnReplies: told('checked') } })
  await release({ reply: reply.id }, '2018-06-06')
  expect(await page()).toMatchObject({ letter: { withdrawnReplies: [], replies: [{ id: reply.id }] } })
  const { rows: left } =
    await sql`select from released.withdrawn where ${slug} = any(slugs) or subject_id = ${reply.id}::uuid`.execute(
      office.db.public
    )
  expect(left).toEqual([])
})

test('replies of one day stand in the order in which they were filed, in whichever they become public', async () => {
  const slug = await letter()
  await release({ letter: slug })
  const ids: string[] = []
  for (const summary of ['one', 'two', 'three', 'four'])
    ids.push(
      must(
        await recordReply(office.at('2018-05-02'), {
          letters: [slug],
          receivedOn: '2018-05-01',
          form: 'substantive',
          summary
        })
      ).id
    )
  for (const place of [3, 1, 0, 2]) await release({ reply: ids[place]! }, '2018-06-01')
  const found = await findLetter(office.db.public, slug, '2018-06-02')
  expect(found && 'letter' in found && found.letter.replies.map(({ id }) => id)).toEqual(ids)
  const whole = must(await readWholeLetter(office.at('2018-06-02'), slug))
  expect(whole.replies.map(({ id }) => id)).toEqual(ids)
})

describe('the public version', () => {
  test('speaks alone where there is one, and names only as consented', async () => {
    const names = [
      { name: 'Ana Quispe', publicForm: 'full' },
      { name: 'Luz Mar Rojas', publicForm: 'initials' },
      { name: 'Not Said', publicForm: 'withheld' }
    ]
    const slug = await letter({
      subject: 'On Not Said',
      summary: 'Not Said was held',
      names,
      publicVersion: { summary: 'A person was held', withheldNote: 'A name is withheld' }
    })
    await release({ letter: slug })
    expect(await publicLetter(slug)).toMatchObject({
      subject: null,
      summary: 'A person was held',
      withheld_note: 'A name is withheld',
      person_names: [{ name: 'Ana Quispe' }, { name: 'L. M. R.' }]
    })
  })
  test('that has no text gives none away', async () => {
    const slug = await letter({
      subject: 'On Not Said',
      summary: 'Not Said was held',
      publicVersion: { withheldNote: 'The text is withheld' }
    })
    await release({ letter: slug })
    expect(await publicLetter(slug)).toMatchObject({
      subject: null,
      summary: null,
      withheld_note: 'The text is withheld'
    })
  })
  test('leaves of a question without a public text its number, of an act of cooperation without a wording that there was one', async () => {
    const asked = {
      names: [{ name: 'Not Said' }],
      questions: ['Where is Not Said?', { text: 'Why is Not Said held?', publicText: 'Why is this person held?' }],
      reprisal: {
        act: 'Not Said spoke to the Council',
        on: '2017-09-20',
        body: 'Human Rights Council',
        forms: ['threats', 'her brother Not Said']
      }
    }
    const slug = await letter({ ...asked, publicVersion: { summary: 'A person was held' } })
    await release({ letter: slug })
    const found = await findLetter(office.db.public, slug, '2018-05-01')
    expect(found && 'letter' in found && letterAsData(found.letter, '')).toMatchObject({
      questions: [
        { number: 1, text: null, withheld: true },
        { number: 2, text: 'Why is this person held?', withheld: false }
      ],
      reprisal: { act: null, act_withheld: true, act_on: null, body: null, forms: ['threats'] }
    })
    expect(await everythingPublic()).not.toContain('spoke to the Council')
    expect(await everythingPublic()).not.toContain('2017-09-20')
    const worded = await letter({
      ...asked,
      reprisal: { ...asked.reprisal, publicAct: 'A person spoke to a body' },
      publicVersion: { summary: 'A person was held' }
    })
    await release({ letter: worded })
    expect(await publicLetter(worded)).toMatchObject({
      reprisal: { act: 'A person spoke to a body', act_on: null, body: null }
    })
  })
  test('that is not there leaves question and act as they were sent', async () => {
    const reprisal = { act: 'A statement to the Council', on: '2017-09-20', body: 'Human Rights Council' }
    const slug = await letter({ reprisal })
    await release({ letter: slug })
    expect(await publicLetter(slug)).toMatchObject({
      reprisal: { act: reprisal.act, act_on: '2017-09-20', body: reprisal.body }
    })
    const found = await findLetter(office.db.public, slug, '2018-05-01')
    expect(found && 'letter' in found && found.letter.questions).toMatchObject([{ number: 1, text: 'Why?' }])
  })
  test.each([
    { summary: 'Held: NÓT SAID', names: [{ name: 'Not Said' }] },
    { summary: 'Held: Not\nSaid', names: [{ name: 'Not Said' }] },
    { summary: 'Held: Luz Mar Rojas', names: [{ name: 'Luz Mar Rojas', publicForm: 'initials' }] },
    { names: [{ name: 'Not Said' }], reprisal: { act: 'Not Said spoke to the Council' } },
    {
      names: [{ name: 'Not Said' }],
      questions: [{ text: 'Where is she?', publicText: 'Where is Not Said?' }],
      publicVersion: { summary: 'A person was held' }
    },
    {
      names: [{ name: 'Not Said' }],
      reprisal: { act: 'She spoke', publicAct: 'Not Said spoke to the Council' },
      publicVersion: { summary: 'A person was held' }
    },
    { names: [{ name: 'Not Said' }], publicVersion: { summary: 'A person', withheldNote: 'Without Not Said' } }
  ])('is needed where what would be read still holds a name that is withheld: %j', async (more) => {
    const slug = await letter(more)
    expect(codes(await scheduleRelease(office.at('2018-05-01'), { letter: slug }))).toEqual([
      'withheld-name-in-public-text'
    ])
  })
  test('is needed of a reply too', async () => {
    const slug = await letter({ names: [{ name: 'Not Said' }] })
    const reply = async (more: object) =>
      must(
        await recordReply(office.at('2018-05-02'), {
          letters: [slug],
          receivedOn: '2018-05-01',
          form: 'substantive',
          summary: 'Not Said was tried',
          ...more
        })
      ).id
    expect(codes(await scheduleRelease(office.at('2018-06-01'), { reply: await reply({}) }))).toEqual([
      'withheld-name-in-public-text'
    ])
    await release({ reply: await reply({ publicSummary: 'She was tried' }) }, '2018-06-01')
  })
})

test('nothing impossible is left behind, and what is put there by hand is found', async () => {
  expect(await findImpossibleStates(office.db.jobs)).toEqual([])
  const slug = await letter()
  await sql`update known.letter set publication = 'public', public_from = '2018-01-01' where slug = ${slug}`.execute(
    office.db.owner
  )
  expect((await findImpossibleStates(office.db.jobs)).map(({ says }) => says)).toEqual([
    'a letter is public that two people did not release and that no record brought',
    'a letter that is public cannot be read by the public'
  ])
})

test('of a release that two agreed to the office is told who, and when; of one that was held back by whom and why', async () => {
  const slug = await letter()
  const shown = async () => must(await showRelease(office.at('2018-03-04'), office.db.jobs, { slug }))
  expect(await shown()).toMatchObject({ agreed: null, heldBack: null })
  const first = office.at('2018-03-02')
  must(await scheduleRelease(first, { letter: slug }))
  expect(await shown()).toMatchObject({ agreed: null, heldBack: null })
  must(await approveShownRelease(office.at('2018-03-03', 'second officer'), { letter: slug }))
  const agreed = { firstBy: first.actor.id, firstOn: '2018-03-02', secondBy: 'second officer', secondOn: '2018-03-03' }
  expect(await shown()).toMatchObject({ agreed, heldBack: null })
  must(await withdrawFromPublic(office.at('2018-03-04', 'second officer'), { letter: slug, reason: 'Her family asks' }))
  const heldBack = { by: 'second officer', on: '2018-03-04', reason: 'Her family asks' }
  expect(await shown()).toMatchObject({ agreed: null, heldBack })
})

describe('a translation of a reply', () => {
  const day = '2018-05-02'
  test('reaches the public with the reply once two agreed to its words, and is as it was agreed to; a name goes from it as from the reply', async () => {
    const slug = await letter({ names: [{ name: 'Unmistakable Person', publicForm: 'full' }] })
    await release({ letter: slug })
    const said = {
      letters: [slug],
      receivedOn: day,
      form: 'substantive',
      language: 'pt',
      summary: 'Unmistakable Person foi libertada'
    }
    const reply = must(await recordReply(office.at(day), said)).id
    const words = 'Unmistakable Person was released'
    const beside = { reply, language: 'en', madeBy: 'mission', words }
    const translation = must(await addTranslation(office.at(day), beside)).id
    const kept = must(await addTranslation(office.at(day), { ...beside, words: 'Kept in the office' })).id
    const offer = (publicWords: string) => offerTranslation(office.at(day), { reply, translation, publicWords })
    must(await offer(words))
    must(await scheduleRelease(office.at(day), { reply }))
    // What is proposed is what two agree to: neither is it said anew nor taken away.
    expect(codes(await offer('Something else'))).toEqual(['release-begun'])
    expect(codes(await dropTranslation(office.at(day), { reply, translation }))).toEqual(['release-begun'])
    expect(must(await showProposedRelease(office.at(day), { reply })).becomesPublic).toContainEqual({
      field: 'translations',
      value: [{ language: 'en', madeBy: 'mission', words }]
    })
    must(await approveShownRelease(office.at(day, 'second officer'), { reply }))
    await expect(
      office.db.office.transaction().execute(async (trx) => {
        await sql`select set_config('vigie.mandate', ${office.at(day).mandate}, true)`.execute(trx)
        await sql`update known.reply_translation set public_words = 'slipped in' where id = ${kept}::uuid`.execute(trx)
      })
    ).rejects.toThrow(/may propose what the public reads, not write it/)
    const read = async () => {
      const found = await findLetter(office.db.public, slug, day)
      if (!found || !('letter' in found)) throw new Error('not public')
      return letterAsData(found.letter, '').replies.map(({ language, unofficial_translations }) => ({
        language,
        unofficial_translations
      }))
    }
    expect(await read()).toEqual([
      { language: 'pt', unofficial_translations: [{ language: 'en', made_by: 'mission', text: words }] }
    ])
    expect(await everythingPublic()).not.toContain('Kept in the office')
    const { persons } = must(await readWholeLetter(office.at(day), slug))
    must(
      await withdrawNaming(office.at(day), office.db.jobs, { letter: slug, person: persons[0]!.id }, () => '[withheld]')
    )
    expect((await read())[0]!.unofficial_translations).toMatchObject([{ text: '[withheld] was released' }])
  })
  test('in which a name stands that is withheld is not proposed with its reply', async () => {
    const slug = await letter({ names: [{ name: 'Not Said' }] })
    const said = { letters: [slug], receivedOn: day, form: 'substantive', summary: 'A person was released' }
    const reply = must(await recordReply(office.at(day), said)).id
    const words = 'Not Said was released'
    const translation = must(
      await addTranslation(office.at(day), { reply, language: 'en', madeBy: 'office', words })
    ).id
    must(await offerTranslation(office.at(day), { reply, translation, publicWords: words }))
    expect(codes(await scheduleRelease(office.at(day), { reply }))).toEqual(['withheld-name-in-public-text'])
  })
})
