import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctLetter } from '#mandate/communications/correct-letter.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { findImpossibleStates } from '#mandate/communications/find-impossible-states.server.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { listReminders } from '#mandate/communications/list-reminders.ts'
import { openClearance } from '#mandate/communications/open-clearance.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { withdrawFromPublic } from '#mandate/communications/withdraw-from-public.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { letterAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { countLetters, listNews } from '#mandate/publications/letters/list-letters.ts'
import { corrections, findSnapshot } from '#mandate/statistics/snapshots/find-snapshot.ts'
import { freezePeriod } from '#mandate/statistics/snapshots/freeze-period.server.ts'
import { approveShownCorrection, approveShownRelease } from '#tests/approve-shown.ts'
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
      mandates: ['defenders', 'torture'],
      persons: 2,
      women: 1,
      subject: 'A matter',
      summary: 'What was alleged',
      ...more
    })
  )
const correct = (slug: string, more: object, who = 'first officer', today = '2018-03-05') =>
  correctLetter(office.at(today, who), { letter: slug, reason: 'as the original says', ...more })
const approve = (slug: string, who = 'second officer', today = '2018-06-02') =>
  approveShownCorrection(office.at(today, who), { letter: slug })
const release = async (slug: string) => {
  must(await scheduleRelease(office.at('2018-05-01'), { letter: slug }))
  must(await approveShownRelease(office.at('2018-05-01', 'second officer'), { letter: slug }))
}
const correctPublicly = async (slug: string, more: object) => {
  must(await correct(slug, more, 'first officer', '2018-06-01'))
  return must(await approve(slug))
}
const kept = async (id: string) =>
  (
    await sql<{
      reason: string
      fields: string[]
      before: Record<string, unknown>
      first_by: string
      second_by: string | null
    }>`
    select reason, fields, before, first_by, second_by from known.letter_correction where letter_id = ${id}::uuid and on_day is not null order by on_day`.execute(
      office.db.owner
    )
  ).rows
const publicly = async (id: string) => {
  const rows = await sql<{
    slug: string
    reference: string
    sent_on: string
    subject: string
    summary: string
    persons: number
    corrected: string[][] | null
  }>`
    select l.slug, l.reference, l.sent_on, l.subject, l.summary, l.persons,
      (select jsonb_agg(c.fields order by c.on_day) from released.correction c where c.letter_id = l.id) as corrected
    from released.letter l where l.id = ${id}::uuid`.execute(office.db.public)
  return rows.rows[0]
}
const shown = async (name: string) => must(await showLetter(office.at('2018-03-10'), name, '2018-03-10'))

test('what is corrected holds, and what stood there before is kept with its reason', async () => {
  const { id, slug } = await letter()
  const done = must(await correct(slug, { sentOn: '2018-02-03', persons: 3, summary: 'What was said', themes: [] }))
  expect(done).toMatchObject({ fields: ['sent-on', 'persons', 'summary'], publicFields: [], waits: false })
  expect((await shown(slug)).letter).toMatchObject({ sentOn: '2018-02-03', summary: 'What was said' })
  expect(await kept(id)).toMatchObject([
    {
      reason: 'as the original says',
      first_by: 'first officer',
      second_by: null,
      before: { sent: { on: '2018-02-01', precision: 'day' }, persons: 2, summary: 'What was alleged' }
    }
  ])
  const { rows } = await sql<{ payload: object }>`
    select p.payload from platform.event e join platform.event_payload p on p.seq = e.seq where e.type = 'letter-changed' and e.subject_id = ${id}`.execute(
    office.db.owner
  )
  expect(rows).toMatchObject([
    { payload: { fields: ['sent-on', 'persons', 'summary'], before: { sent: { on: '2018-02-01' } } } }
  ])
  // What was written about persons stays out of the log.
  expect(JSON.stringify(rows)).not.toContain('What was alleged')
})

test('the clock and the facts follow the day and the kind', async () => {
  const { id, slug } = await letter()
  must(await correct(slug, { sentOn: '2018-02-10' }))
  expect((await shown(slug)).addressees[0]!.clock.dueOn).toBe('2018-04-11')
  must(await correct(slug, { kind: 'UA' }))
  const { rows } = await sql<{
    kind: string
    sent_on: string
  }>`select kind, sent_on from known.fact where letter_id = ${id}::uuid`.execute(office.db.owner)
  expect(rows).toEqual([{ kind: 'UA', sent_on: '2018-02-10' }])
})

test('a letter is marked as about a reprisal: it counts from then on, and of its act the public reads what two released', async () => {
  const { id, slug } = await letter()
  const counted = async () => {
    const of = async (db: typeof office.db.public, table: string) =>
      (
        await sql<{
          reprisal: boolean
        }>`select reprisal from ${sql.table(table)} where letter_id = ${id}::uuid`.execute(db)
      ).rows
    return {
      office: await of(office.db.owner, 'known.fact'),
      public: await of(office.db.public, 'released.fact'),
      page: (
        await sql<{ reprisal: object | null }>`select reprisal from released.letter where id = ${id}::uuid`.execute(
          office.db.public
        )
      ).rows
    }
  }
  const marked = { reprisal: true }
  expect(await counted()).toEqual({ office: [{ reprisal: false }], public: [], page: [] })
  expect(must(await correct(slug, { reprisal: { act: 'testimony' } }))).toMatchObject({ fields: ['reprisal'] })
  await release(slug)
  const page = { act: null, act_on: null, act_precision: 'unknown', body: null, forms: [] }
  expect(await counted()).toEqual({ office: [marked], public: [marked], page: [{ reprisal: page }] })
  expect(JSON.stringify(await findLetter(office.db.public, slug, '2018-06-01'))).not.toContain('testimony')
  expect(
    (await correctPublicly(slug, { reprisal: { act: 'testimony', publicAct: 'cooperated' } })).publicFields
  ).toEqual(['reprisal'])
  expect((await counted()).page).toEqual([{ reprisal: { ...page, act: 'cooperated' } }])
  expect((await kept(id)).map(({ before }) => before.reprisal)).toMatchObject([
    null,
    { act: 'testimony', publicAct: null }
  ])
  await correctPublicly(slug, { erase: ['reprisal'] })
  expect(await counted()).toEqual({
    office: [{ reprisal: false }],
    public: [{ reprisal: false }],
    page: [{ reprisal: null }]
  })
})

test('a reference names an addressee of the letter and a year that can be its own, as it is to be', async () => {
  const { slug } = await letter({ reference: 'AL EGY 551/2018' })
  const refusal = async (more: object, today = '2018-03-05') => {
    const result = await correct(slug, more, 'first officer', today)
    return result.ok ? [] : result.errors.map(({ code, params }) => [code, params.allowed])
  }
  expect(await refusal({ reference: 'AL CHL 552/2018' })).toEqual([['reference-of-another-addressee', 'EGY']])
  expect(await refusal({ reference: 'AL EGY 552/2062' })).toEqual([['reference-of-another-year', '2018']])
  expect(await refusal({ reference: 'AL EGY 552/1926' }, '2019-01-05')).toEqual([
    ['reference-of-another-year', '2018, 2019']
  ])
  // An import keeps what its file said; so does a correction of something else.
  const imported = await letter({ reference: 'AL FJI 553/2014' })
  must(await correct(imported.slug, { persons: 3, reference: 'AL FJI 553/2014' }))
  must(await correct(slug, { reference: 'AL CHL 552/2018', addressees: ['Chile'] }))
  const other = await letter({
    kind: 'OL',
    reference: undefined,
    addressees: [{ name: 'An invented company', class: 'company' }]
  })
  must(await correct(other.slug, { reference: 'OL OTH 554/2018' }))
})

test('a reference that is corrected gives the letter its address, and frees the one it had by mistake', async () => {
  const { id, slug } = await letter({ reference: 'AL EGY 501/2018' })
  expect(must(await correct(slug, { reference: 'AL EGY 502/2018' })).slug).toBe('AL-EGY-502-2018')
  expect((await letter({ reference: 'AL EGY 501/2018' })).slug).toBe('AL-EGY-501-2018')
  expect(must(await correct('EGY 502/2018', { kind: 'UA' }))).toMatchObject({
    slug: 'UA-EGY-502-2018',
    fields: ['kind', 'reference']
  })
  const erased = must(await correct('EGY 502/2018', { erase: ['reference'] }))
  expect(erased.slug).toMatch(/^UA-[0-9a-f-]{36}$/)
  expect((await shown(id)).letter.reference).toBe(null)
})

test('mandates and themes, persons and names are put in the place of the old ones', async () => {
  const { id, slug } = await letter({
    names: [{ name: 'Invented Person', sex: 'woman' }],
    themes: ['arbitrary-detention']
  })
  must(
    await correct(slug, {
      mandates: ['defenders', 'expression'],
      names: [{ name: 'Invented Persson', sex: 'woman' }],
      themes: ['threats'],
      erase: ['women']
    })
  )
  const { rows } = await sql`
    select array(select mandate from known.letter_signatory where letter_id = l.id order by 1) as signatories, l.persons, l.women,
      array(select name from known.letter_person where letter_id = l.id) as names, array(select code from known.letter_tag where letter_id = l.id) as tags
    from known.letter l where id = ${id}::uuid`.execute(office.db.owner)
  expect(rows).toEqual([
    {
      signatories: ['defenders', 'expression'],
      persons: 2,
      women: null,
      names: ['Invented Persson'],
      tags: ['threats']
    }
  ])
})

describe('an addressee', () => {
  test('that was written down wrongly keeps its clock and its reply under the right name', async () => {
    const { id, slug } = await letter()
    must(await grantExtension(office.at('2018-03-02'), { letter: slug, until: '2018-05-01', reason: 'asked for' }))
    must(await recordReply(office.at('2018-03-04'), { letters: [slug], receivedOn: '2018-03-03', form: 'substantive' }))
    must(await correct(slug, { addressees: ['Peru'] }))
    const [only, ...others] = (await shown(slug)).addressees
    expect(others).toEqual([])
    expect(only).toMatchObject({ state: 'PER', clock: { state: 'answered-in-time' } })
    const { rows } =
      await sql`select s.code, f.answered from known.fact f join reference.state s on s.number = f.state where f.letter_id = ${id}::uuid`.execute(
        office.db.owner
      )
    expect(rows).toEqual([{ code: 'PER', answered: true }])
  })
  test('is added, and one with nothing on record is taken out', async () => {
    const { slug } = await letter({ addressees: ['Egypt', 'Chile', 'Peru'] })
    must(await correct(slug, { addressees: [{ name: 'Acme Ltd', class: 'company' }, 'Peru'] }))
    expect(
      (await shown(slug)).addressees.map(({ position, state, actorName }) => [position, state ?? actorName])
    ).toEqual([
      [1, 'Acme Ltd'],
      [2, 'PER']
    ])
  })
  test('that has answered is not taken out', async () => {
    const { slug } = await letter({ addressees: ['Egypt', 'Chile'] })
    must(
      await recordReply(office.at('2018-03-04'), {
        letters: [slug],
        from: 'Chile',
        receivedOn: '2018-03-03',
        form: 'acknowledgement'
      })
    )
    expect(codes(await correct(slug, { addressees: ['Egypt'] }))).toEqual(['addressee-has-history'])
  })
})

test('a reminder that was drafted of it is dropped, to be drafted with what is right', async () => {
  const company = (name: string) => ({ addressees: [{ name, class: 'company' }] })
  const [alone, one, other] = [await letter(company('A')), await letter(company('B')), await letter(company('B'))]
  must(await draftReminders(office.at('2018-04-03')))
  must(await correct(alone.slug, { persons: 3 }, 'first officer', '2018-04-04'))
  must(await correct(one.slug, { persons: 3 }, 'first officer', '2018-04-04'))
  const drafts = async () =>
    must(await listReminders(office.at('2018-04-04')))
      .drafts.filter(({ actorName }) => ['A', 'B'].includes(actorName ?? ''))
      .map(({ actorName, text }) => [actorName, text.items.map(({ slug }) => slug)])
  expect(await drafts()).toEqual([['B', [other.slug]]])
  must(await draftReminders(office.at('2018-04-04')))
  expect((await drafts()).map(([who, slugs]) => [who, (slugs as string[]).toSorted()])).toEqual([
    ['B', [one.slug, other.slug].toSorted()],
    ['A', [alone.slug]]
  ])
})

describe('a correction is refused', () => {
  test.each([
    ['without its reason', { reason: '', persons: 5 }, ['required']],
    [
      'that changes nothing',
      { persons: 2, women: 1, addressees: ['Egypt'], mandates: ['torture', 'defenders'] },
      ['nothing-corrected']
    ],
    ['that says nothing', {}, ['nothing-corrected']],
    ['to a day to come', { sentOn: '2018-03-06' }, ['date-to-come']],
    ['to a day that is none', { sentOn: '2018-02-30' }, ['impossible-date']],
    ['to a day on which its mandate was none', { sentOn: '1999-05-01' }, ['mandate-not-in-existence']],
    ['to a reference in use', { reference: 'AL EGY 900/2018' }, ['reference-used-twice']],
    [
      'to the number of another, under another kind',
      { reference: 'UA EGY 900/2018', kind: 'UA' },
      ['reference-used-twice']
    ],
    ['to a reference of another kind', { reference: 'UA EGY 901/2018' }, ['type-differs-from-reference']],
    ['to a kind that nobody knows', { kind: 'XY' }, ['unknown-kind']],
    ['to a State that is none', { addressees: ['Atlantis'] }, ['unknown-state']],
    ['to nobody', { addressees: [] }, ['required']],
    ['to a mandate that is none', { mandates: ['defenders', 'weather'] }, ['unknown-mandate']],
    ['to a letter that its own mandate does not sign', { mandates: ['torture'] }, ['lead-must-sign']],
    ['to a theme that is none', { themes: ['weather'] }, ['unknown-tag']],
    ['to more women than persons', { women: 3 }, ['women-more-than-persons']],
    ['to women without persons', { erase: ['persons'] }, ['persons-needed']],
    ['that erases and gives the same', { persons: 3, erase: ['persons'] }, ['erased-and-given']],
    ['of what cannot be corrected', { outcome: 'improved' }, ['unknown-field']],
    ['of a letter that is none', { letter: 'EGY 999/2018', persons: 3 }, ['letter-not-found']]
  ])('%s', async (_, more, expected) => {
    // Refused itself from the second time on.
    await recordLetter(office.at('2018-03-01'), {
      kind: 'AL',
      reference: 'AL EGY 900/2018',
      sentOn: '2018-02-01',
      addressees: ['Egypt']
    })
    const { id, slug } = await letter()
    expect(codes(await correct(slug, more))).toEqual(expected)
    expect(await kept(id)).toEqual([])
  })
  test('with every reason at once', async () => {
    const { slug } = await letter()
    expect(
      codes(await correct(slug, { sentOn: '2018-03-06', addressees: ['Atlantis'], mandates: ['weather'], women: 9 }))
    ).toEqual(['date-to-come', 'unknown-mandate', 'lead-must-sign', 'unknown-state', 'women-more-than-persons'])
  })
  test('to a day after what followed the letter', async () => {
    const { slug } = await letter()
    must(
      await recordReply(office.at('2018-03-04'), { letters: [slug], receivedOn: '2018-02-20', form: 'acknowledgement' })
    )
    expect(codes(await correct(slug, { sentOn: '2018-02-21' }))).toEqual(['later-than-what-followed'])
    must(await correct(slug, { sentOn: '2018-02-20' }))
  })
  test('of a draft, which nobody has received', async () => {
    const { slug } = must(
      await openClearance(office.at('2018-03-01'), {
        kind: 'AL',
        addressees: ['Egypt'],
        mandates: ['torture'],
        hash: 'a'.repeat(64),
        cutOff: '2018-03-09'
      })
    )
    expect(codes(await correct(slug, { kind: 'UA' }))).toEqual(['not-sent-yet'])
  })
  test('while two people agree to its release', async () => {
    const { slug } = await letter()
    must(await scheduleRelease(office.at('2018-03-02'), { letter: slug }))
    expect(codes(await correct(slug, { persons: 3 }))).toEqual(['release-under-way'])
    must(await withdrawFromPublic(office.at('2018-03-03'), { letter: slug, reason: 'to correct it' }))
    must(await correct(slug, { persons: 3 }))
  })
  test('by an observer, and by one who may not see it as if there were no letter', async () => {
    const { slug } = await letter()
    const by = (role: 'observer' | 'case-officer', mandate: string) => ({
      ...office.at('2018-03-05'),
      actor: { id: 'other', role, mandate, trusted: true }
    })
    const input = { letter: slug, reason: 'x', persons: 3 }
    expect(codes(await correctLetter(by('observer', 'defenders'), input))).toEqual(['not-allowed'])
    expect(codes(await correctLetter(by('case-officer', 'expression'), input))).toEqual(['letter-not-found'])
  })
})

describe('a public letter', () => {
  test('is corrected by two people, and says on which day and what', async () => {
    const { id, slug } = await letter()
    await release(slug)
    expect(
      must(await correct(slug, { persons: 13, sentOn: '2018-02-02' }, 'first officer', '2018-06-01'))
    ).toMatchObject({ waits: true })
    expect(await publicly(id)).toMatchObject({ persons: null, corrected: null })
    expect(codes(await approve(slug, 'first officer'))).toEqual(['second-person-to-correct'])
    expect(must(await approve(slug))).toMatchObject({ waits: false, publicFields: ['sent-on', 'persons'] })
    expect(await publicly(id)).toMatchObject({
      persons: 13,
      sent_on: '2018-02-02',
      corrected: [['sent-on', 'persons']]
    })
    expect(await kept(id)).toMatchObject([{ first_by: 'first officer', second_by: 'second officer' }])
    expect(codes(await approve(slug))).toEqual(['no-correction-waiting'])
  })
  test('says so on its page, in its data, in the lists of what changed and in the feeds', async () => {
    const { id, slug } = await letter({ addressees: ['Palau'], reference: 'AL PLW 1/2018' })
    const later = await letter({ addressees: ['Palau'], reference: 'AL PLW 2/2018' })
    await release(slug)
    await release(later.slug)
    await correctPublicly(slug, { persons: 13, sentOn: '2018-02-02' })
    const found = await findLetter(office.db.public, slug, '2018-06-10')
    const page = found && 'letter' in found ? found.letter : null
    expect(page).toMatchObject({
      changed: '2018-06-02',
      corrections: [{ on: '2018-06-02', fields: ['sent-on', 'persons'] }]
    })
    expect(page!.timeline.map(({ kind, on }) => [kind, on])).toContainEqual(['corrected', '2018-06-02'])
    expect(letterAsData(page!, 'address').corrections).toEqual([{ on: '2018-06-02', fields: ['sent-on', 'persons'] }])
    const news = (await listNews(office.db.public, { state: 'PLW' }, '2018-06-10')).map((one) => [
      one.letter.id,
      one.on,
      one.corrected
    ])
    expect(news).toEqual([
      [id, '2018-06-02', ['sent-on', 'persons']],
      [later.id, '2018-05-01', null]
    ])
    expect((await countLetters(office.db.public, {}, '2018-06-10')).changed).toBe('2018-06-02')
  })
  test('says nothing of what was corrected before it was public', async () => {
    const { id, slug } = await letter()
    must(await correct(slug, { persons: 3 }))
    await release(slug)
    expect((await publicly(id))!.corrected).toBe(null)
  })
  test('says nothing of what was corrected behind its public version, nor of a name that is withheld', async () => {
    const { id, slug } = await letter({
      publicVersion: { summary: 'What may be said' },
      names: [{ name: 'Invented Person' }]
    })
    await release(slug)
    expect(
      await correctPublicly(slug, { summary: 'Other words', names: [{ name: 'Invented Persson' }] })
    ).toMatchObject({
      fields: ['names', 'summary'],
      publicFields: []
    })
    expect(await publicly(id)).toMatchObject({ summary: 'What may be said', corrected: null })
    await correctPublicly(slug, { publicVersion: { summary: 'What may be said now' } })
    expect(await publicly(id)).toMatchObject({ summary: 'What may be said now', corrected: [['summary']] })
  })
  test('keeps its public version while what was asked behind it holds a name that is withheld', async () => {
    const { slug } = await letter({
      subject: 'A matter',
      summary: 'What was alleged',
      questions: ['Where is Invented Person?'],
      publicVersion: { summary: 'What may be said' },
      names: [{ name: 'Invented Person' }]
    })
    await release(slug)
    const opened = await correct(slug, { erase: ['publicVersion'] }, 'first officer', '2018-06-01')
    expect(codes(opened)).toEqual(['withheld-name-in-public-text'])
  })
  test('is not corrected to a text that holds a name that is withheld', async () => {
    const { slug } = await letter({ names: [{ name: 'Invented Person' }] })
    await release(slug)
    const named = await correct(slug, { summary: 'INVENTED\npersón was held' }, 'first officer', '2018-06-01')
    expect(codes(named)).toEqual(['withheld-name-in-public-text'])
  })
  test('keeps the address that it had: it leads to the new one', async () => {
    const { id, slug } = await letter({ reference: 'AL EGY 601/2018' })
    await release(slug)
    await correctPublicly(slug, { reference: 'AL EGY 602/2018' })
    expect(await publicly(id)).toMatchObject({ slug: 'AL-EGY-602-2018', reference: 'AL EGY 602/2018' })
    const { rows } = await sql`select former_slug from released.correction where letter_id = ${id}::uuid`.execute(
      office.db.public
    )
    expect(rows).toEqual([{ former_slug: 'AL-EGY-601-2018' }])
    const at = (address: string) => findLetter(office.db.public, address, '2018-06-10')
    expect(await at('AL-EGY-601-2018')).toEqual({ movedTo: 'AL-EGY-602-2018' })
    expect(await at('al-egy-601-2018')).toEqual({ movedTo: 'AL-EGY-602-2018' })
    // Once another letter bears that reference, its address is its own.
    const rightful = await letter({ reference: 'AL EGY 601/2018' })
    await release(rightful.slug)
    expect(await at('AL-EGY-601-2018')).toMatchObject({ letter: { id: rightful.id } })
  })
  test('is another figure than the one that was frozen: a correction of the snapshot', async () => {
    const { slug } = await letter({ addressees: ['Fiji'], reference: 'AL FJI 1/2018', sentOn: '2017-06-01' })
    await release(slug)
    const { number } = must(
      await freezePeriod(office.at('2018-05-20', 'Rapporteur', 'rapporteur'), {
        from: '2016-12-01',
        to: '2017-11-30',
        title: 'Invented year'
      })
    )
    const snapshot = (await findSnapshot(office.db.public, number))!
    expect(await corrections(office.db.public, snapshot)).toEqual([])
    await correctPublicly(slug, { addressees: ['Tonga'] })
    const found = (await corrections(office.db.public, snapshot)).filter(
      ({ measure, by }) => measure === 'letters' && by[0] === 'addressee'
    )
    expect(found.map(({ keys, frozen, now }) => [keys, frozen?.count ?? 0, now?.count ?? 0])).toEqual([
      [['FJI'], 1, 0],
      [['TON'], 0, 1]
    ])
  })
  test('that is withdrawn takes its corrections along, and brings them back', async () => {
    const { id, slug } = await letter()
    await release(slug)
    await correctPublicly(slug, { persons: 13 })
    must(await withdrawFromPublic(office.at('2018-06-03'), { letter: slug, reason: 'consent was withdrawn' }))
    const { rows } = await sql`select from released.correction where letter_id = ${id}::uuid`.execute(office.db.public)
    expect(rows).toEqual([])
    must(await correct(slug, { women: 5 }, 'first officer', '2018-06-04'))
    must(await scheduleRelease(office.at('2018-06-05'), { letter: slug }))
    must(await approveShownRelease(office.at('2018-06-05', 'second officer'), { letter: slug }))
    expect((await publicly(id))!.corrected).toEqual([['persons'], ['persons']])
  })
  test('of which a second proposal is made is corrected by that one alone', async () => {
    const { id, slug } = await letter()
    await release(slug)
    must(await correct(slug, { persons: 8 }, 'first officer', '2018-06-01'))
    must(await correct(slug, { persons: 13 }, 'second officer', '2018-06-01'))
    expect(codes(await approve(slug, 'second officer'))).toEqual(['second-person-to-correct'])
    must(await approve(slug, 'first officer'))
    expect(await publicly(id)).toMatchObject({ persons: 13 })
  })
})

test('nothing impossible is left behind', async () => {
  expect(await findImpossibleStates(office.db.jobs)).toEqual([])
})

test('a letter is found by what it was called before, unless another is called so now', async () => {
  const { id } = await letter({ reference: 'AL EGY 901/2018' })
  must(await correct(id, { reference: 'AL EGY 902/2018' }))
  const found = async (name: string) => {
    const result = await showLetter(office.at('2018-03-06'), name, '2018-03-06')
    return result.ok ? result.value.letter.reference : codes(result)
  }
  for (const name of ['AL EGY 901/2018', 'EGY 901/2018', 'AL-EGY-901-2018', 'al egy 901/2018'])
    expect(await found(name)).toBe('AL EGY 902/2018')
  expect(await found('DEMO AL EGY 901/2018')).toEqual(['letter-not-found'])
  await letter({ reference: 'AL EGY 901/2018' })
  expect(await found('AL EGY 901/2018')).toBe('AL EGY 901/2018')
})
