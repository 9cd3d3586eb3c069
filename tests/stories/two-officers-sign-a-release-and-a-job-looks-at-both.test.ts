import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { laterOf } from '#mandate/calendar.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { fingerprintOfFirst } from '#mandate/communications/proposal.ts'
import { scheduleRelease } from '#mandate/communications/schedule-release.ts'
import type { WithdrawalNote } from '#mandate/communications/withdrawal.ts'
import { findLetter } from '#mandate/publications/letters/find-letter.ts'
import { listReleases } from '#mandate/releases/list-releases.ts'
import { showPreview, showRelease } from '#mandate/releases/show-release.ts'
import { signWord } from '#mandate/releases/word.ts'
import { codes, must } from '#tests/office-desk.ts'
import { officeOfPeople, type Officer } from '#tests/officers.ts'
import { releaseWords } from '#tests/release-words.ts'

// Over 20 s: over a dozen letters are put on record, signed for by two officers, and looked at by the job.
const today = '2026-03-02'
let office: Awaited<ReturnType<typeof officeOfPeople>>
let ama: Officer
let bo: Officer
const { at, show, say, done } = releaseWords(() => office, today)

beforeAll(async () => {
  office = await officeOfPeople(`${today}T09:00:00Z`)
  ama = await office.first()
  bo = await office.enrol(ama, 'Bo Invented')
  must(await office.confirm(ama, bo))
})
afterAll(() => office.close())

const publicly = (slug: string) => findLetter(office.house.db.public, slug, today)
const isPublic = async (slug: string) => {
  const found = await publicly(slug)
  return found !== null && 'letter' in found
}

async function letter(number: number, more: object = {}) {
  const input = {
    kind: 'AL',
    reference: `AL EGY ${number}/2018`,
    sentOn: '2018-01-03',
    addressees: ['Egypt'],
    names: [{ name: 'Amina Invented', sex: 'woman' }],
    subject: 'A matter',
    summary: 'What was alleged.',
    questions: ['Why?'],
    ...more
  }
  const { slug } = must(await recordLetter(await at(ama), input))
  return { slug, id: (await show(ama, slug)).id }
}

test('what the second is shown is, to the letter, what the public then reads; until then it reads nothing', async () => {
  const { slug, id } = await letter(1)
  const preview = must(await showPreview(await at(bo), office.house.db.jobs, { slug }))
  expect(await isPublic(slug)).toBe(false)
  expect((await show(ama, slug)).publication).toBe('withheld')
  must(await say(ama, 'propose', id))
  const { proposed } = await show(bo, slug)
  const { id: word } = must(await say(bo, 'approve', id, { proposal: proposed!.proposal }))
  expect(await isPublic(slug)).toBe(false)
  expect(must(await done(bo, word))).toEqual({ isDone: true })
  expect(await findLetter(office.house.db.public, slug, today)).toEqual({ letter: preview })
  const { lines } = must(await listReleases(await at(ama), { group: 'public' }))
  expect(lines).toMatchObject([{ slug, firstBy: ama.card.id, secondBy: bo.card.id }])
})

test('with why it is published although a mission asked that it is not, both sign; without, nobody proposes it', async () => {
  const { slug, id } = await letter(90)
  await sql`with m as (insert into known.mission_account (mandate, state, opened_on, by_actor) values ('defenders', 'EGY', ${today}, 'x') returning id),
    d as (insert into known.diplomat (account, name, link_hash, invited_by, invited_at, link_until) select id, 'A diplomat', decode(repeat('00', 32), 'hex'), 'x', now(), now() + interval '1 day' from m returning id, account),
    f as (insert into known.filing (account, kind, fingerprint, text, diplomat, filed_at)
      select account, 'withhold', decode(repeat('00', 32), 'hex'), 'a court (invented)', id, now() from d returning id)
    insert into known.filing_to select f.id, a.id from f, known.letter_addressee a where a.letter_id = ${id}::uuid`.execute(
    office.house.db.owner
  )
  expect(codes(await say(ama, 'propose', id))).toEqual(['asked-to-withhold'])
  const { becomesPublic, earliest } = await show(ama, slug)
  const publicFrom = laterOf(earliest ?? today, today)
  const first = { firstBy: ama.card.id, firstOn: today, publicFrom, becomesPublic }
  const [despite, another] = ['The court has ended (invented).', 'Another reason.']
  const proposal = fingerprintOfFirst({ ...first, despite })
  expect(codes(await say(ama, 'propose', id, { proposal, reason: another }))).toEqual(['not-as-shown'])
  must(await say(ama, 'propose', id, { proposal, reason: despite }))
  const shown = await show(bo, slug)
  expect(shown.proposed).toMatchObject({ despite, asked: shown.askedToWithhold.map((one) => one.id) })
  // What she would be agreeing to is what the first signed, to the word.
  await sql`update known.release set despite = ${another} where subject_id = ${id}::uuid`.execute((await at(ama)).db)
  const changed = must(await say(bo, 'approve', id, { proposal: (await show(bo, slug)).proposed!.proposal }))
  expect(codes(await done(bo, changed.id))).toEqual(['changed-since-proposed'])
  await sql`update known.release set despite = ${despite} where subject_id = ${id}::uuid`.execute((await at(ama)).db)
  must(await done(bo, must(await say(bo, 'approve', id, { proposal: shown.proposed!.proposal })).id))
  expect(await isPublic(slug)).toBe(true)
  expect((await show(bo, slug)).despite).toEqual({ words: despite, firstBy: ama.card.id, secondBy: bo.card.id })
})

test('an answer that two agreed to waits for its letter, and is not among what is public', async () => {
  const { slug } = await letter(91)
  const { id: reply } = must(
    await recordReply(await at(ama), {
      letters: [slug],
      from: 'Egypt',
      receivedOn: '2018-02-01',
      form: 'acknowledgement',
      channel: 'letter'
    })
  )
  await sql`update known.reply set publication = 'public', public_from = ${today} where id = ${reply}::uuid`.execute(
    office.house.db.owner
  )
  const listed = async (group: string) =>
    must(await listReleases(await at(ama), { group })).lines.filter(({ id }) => id === reply)
  expect(await listed('public')).toEqual([])
  expect(await listed('scheduled')).toMatchObject([{ publication: 'public', awaitsLetter: true }])
  const shown = async () => must(await showRelease(await at(ama), office.house.db.jobs, { slug, reply })).awaitsLetter
  expect(await shown()).toBe(true)
  await sql`update known.letter set publication = 'public', public_from = ${today} where slug = ${slug}`.execute(
    office.house.db.owner
  )
  expect(await listed('public')).toMatchObject([{ awaitsLetter: false }])
  expect(await shown()).toBe(false)
})

test('proposed for a day that has passed meanwhile, it is shown as public from today, as it will be', async () => {
  const { slug, id } = await letter(80)
  must(await say(ama, 'propose', id))
  await sql`update known.release set public_from = '2026-03-01' where subject_id = ${id}::uuid`.execute(
    office.house.db.owner
  )
  expect(must(await showPreview(await at(bo), office.house.db.jobs, { slug }))).toMatchObject({ publicFrom: today })
})

test('of an earlier record the list has what waits, and counts it alike', async () => {
  const { slug, id } = await letter(9)
  await sql`update known.letter set origin = 'letters-file' where id = ${id}::uuid`.execute(office.house.db.owner)
  const listed = async (group: string) => must(await listReleases(await at(ama), { group }))
  const slugs = async (group: string) => (await listed(group)).lines.map((line) => line.slug)
  expect(await slugs('withheld')).not.toContain(slug)
  must(await say(ama, 'propose', id))
  expect(await slugs('waiting')).toContain(slug)
  const { lines, counts } = await listed('waiting')
  expect(counts.waiting).toBe(lines.length)
})

test('she who proposed cannot agree, nor may the office’s role put another name in her place', async () => {
  const { slug, id } = await letter(2)
  must(await say(ama, 'propose', id))
  const { proposed } = await show(ama, slug)
  const own = must(await say(ama, 'approve', id, { proposal: proposed!.proposal }))
  expect(codes(await done(ama, own.id))).toEqual(['second-person-needed'])
  const desk = await at(ama)
  await sql`update known.release set first_by = ${bo.card.id} where subject_id = ${id}::uuid`.execute(desk.db)
  const again = must(await say(ama, 'approve', id, { proposal: (await show(ama, slug)).proposed!.proposal }))
  expect(codes(await done(ama, again.id))).toEqual(['proposal-not-signed'])
  expect(await isPublic(slug)).toBe(false)
})

test('what the office’s role changes once it was proposed is not what the first signed, whoever agrees to it', async () => {
  const attacks = [
    (id: string) => sql`update known.letter_person set public_form = 'full' where letter_id = ${id}::uuid`,
    (id: string) => sql`update known.letter set summary = 'Another.' where id = ${id}::uuid`,
    (id: string) =>
      sql`insert into known.public_version (letter_id, subject, summary) values (${id}::uuid, 'A matter', 'Another.')`,
    (id: string) => sql`update known.release set public_from = '2026-03-01' where subject_id = ${id}::uuid`,
    (id: string) => sql`update known.release set first_on = '2026-03-01' where subject_id = ${id}::uuid`
  ]
  for (const [nth, attack] of attacks.entries()) {
    const { slug, id } = await letter(20 + nth)
    must(await say(ama, 'propose', id))
    await attack(id).execute((await at(ama)).db)
    const second = must(await say(bo, 'approve', id, { proposal: (await show(bo, slug)).proposed!.proposal }))
    expect(codes(await done(bo, second.id))).toEqual(['changed-since-proposed'])
    expect(await isPublic(slug)).toBe(false)
    if (nth > 0) continue
    // Held back and proposed anew, it is what both have read.
    must(await done(bo, must(await say(bo, 'withdraw', id, { reason: 'changed since' })).id))
    must(await say(ama, 'propose', id))
    const again = must(await say(bo, 'approve', id, { proposal: (await show(bo, slug)).proposed!.proposal }))
    must(await done(bo, again.id))
  }
})

test('a word serves one proposal: held back or done, it is nobody’s word for what the office’s role proposes again under that name', async () => {
  const { slug, id } = await letter(30)
  must(await say(ama, 'propose', id))
  const { db } = await at(ama)
  const { rows } = await sql<{ word: object }>`
    select word from known.release_word where subject_id = ${id}::uuid and act = 'propose'`.execute(db)
  must(await done(bo, must(await say(bo, 'withdraw', id, { reason: 'not yet' })).id))
  await sql`update known.letter set publication = 'proposed' where id = ${id}::uuid`.execute(db)
  const agreed = async () => {
    const { proposal } = (await show(bo, slug)).proposed!
    return codes(await done(bo, must(await say(bo, 'approve', id, { proposal })).id))
  }
  expect(await agreed()).toEqual(['proposal-not-signed'])
  // Nor under another id, nor in another order.
  const again = sql`insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
    values (${randomUUID()}, 'defenders', 'propose', 'letter', ${id}, ${ama.card.id}, ${JSON.stringify(rows[0]!.word)}::jsonb, ${today}::date)`
  await again.execute(db)
  expect(await agreed()).toEqual(['proposal-not-signed'])
  const first = sql`insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day, seq)
    overriding system value values (${randomUUID()}, 'defenders', 'propose', 'letter', ${id}, ${ama.card.id}, '{}', ${today}::date, 0)`
  await expect(first.execute(db)).rejects.toThrow('permission denied')
  expect(await isPublic(slug)).toBe(false)
})

test('who signs what is shown no more is told so, and nothing is proposed', async () => {
  const { slug, id } = await letter(31)
  expect(codes(await say(ama, 'propose', id, { proposal: '0000-0000-0000-0000-0000' }))).toEqual(['not-as-shown'])
  expect((await show(ama, slug)).publication).toBe('withheld')
})

test('what nobody signed here is agreed to by nobody here', async () => {
  const { slug, id } = await letter(3)
  must(
    await scheduleRelease(
      { ...(await at(ama)), actor: { id: 'somebody', role: 'operator', mandate: null } },
      { letter: slug }
    )
  )
  const { id: word } = must(await say(bo, 'approve', id, { proposal: (await show(bo, slug)).proposed!.proposal }))
  expect(codes(await done(bo, word))).toEqual(['proposal-not-signed'])
})

test('a word under another’s name is refused at the door, and by the job if it came past the door', async () => {
  const { slug, id } = await letter(4)
  must(await say(ama, 'propose', id))
  const { proposal } = (await show(ama, slug)).proposed!
  expect(codes(await say(bo, 'approve', id, { proposal, by: ama }))).toEqual(['false-signature'])
  const forged = {
    id: randomUUID(),
    officer: bo.card.id,
    mandate: 'defenders',
    act: 'approve' as const,
    kind: 'letter' as const
  }
  const word = signWord(ama.signing.secret, { ...forged, subject: id, proposal, note: null, reason: null, on: today })
  await sql`insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
    values (${forged.id}, 'defenders', 'approve', 'letter', ${id}, ${bo.card.id}, ${JSON.stringify(word)}::jsonb, ${today}::date)`.execute(
    (await at(ama)).db
  )
  expect(codes(await done(bo, forged.id))).toEqual(['false-signature'])
  expect(await isPublic(slug)).toBe(false)
  // What she did sign serves under its own id alone, and as what it is.
  const hers = { ...forged, id: randomUUID(), officer: ama.card.id, act: 'withdraw' as const }
  const signed = signWord(ama.signing.secret, {
    ...hers,
    subject: id,
    proposal: null,
    note: null,
    reason: 'x',
    on: today
  })
  for (const [row, act] of [
    [randomUUID(), 'withdraw'],
    [hers.id, 'propose-correction']
  ] as const) {
    await sql`insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
      values (${row}, 'defenders', ${act}, 'letter', ${id}, ${ama.card.id}, ${JSON.stringify(signed)}::jsonb, ${today}::date)`.execute(
      (await at(ama)).db
    )
    expect(codes(await done(ama, row))).toEqual(['false-signature'])
  }
})

test('a withheld name is found in every part where it stands, and stops the proposal until it is out', async () => {
  const { slug, id } = await letter(5, {
    summary: 'Amina  INVENTED was taken.',
    questions: ['Where is Amina Invented?']
  })
  expect((await show(ama, slug)).found).toEqual([{ name: 'Amina Invented', fields: ['summary', 'questions'] }])
  expect(codes(await say(ama, 'propose', id))).toEqual(['withheld-name-in-public-text'])
  const publicVersion = { subject: 'A matter', summary: 'Somebody was taken.' }
  must(await say(ama, 'propose-correction', id, { reason: 'a name', correction: { publicVersion } }))
  expect((await show(ama, slug)).found).toEqual([])
  must(await say(ama, 'propose', id))
})

test('what is public is corrected by two, and withdrawn by one, each with her signature', async () => {
  const found = await office.house.db.owner
    .selectFrom('known.letter')
    .select(['id', 'slug'])
    .where('reference', '=', 'AL EGY 1/2018')
    .executeTakeFirstOrThrow()
  const publicVersion = { subject: 'A matter', summary: 'Said better.' }
  must(await say(ama, 'propose-correction', found.id, { reason: 'clearer', correction: { publicVersion } }))
  // Other words, or another reason, are not what she signed.
  const desk = await at(ama)
  const write = (changes: object, reason: string) =>
    sql`update known.letter_correction set changes = ${JSON.stringify(changes)}::jsonb, reason = ${reason} where letter_id = ${found.id}::uuid and on_day is null`.execute(
      desk.db
    )
  const agreed = async () => {
    const { proposal } = (await show(bo, found.slug)).correction!
    return codes(await done(bo, must(await say(bo, 'approve-correction', found.id, { proposal })).id))
  }
  await write({ publicVersion: { ...publicVersion, summary: 'Amina was taken.' } }, 'clearer')
  expect(await agreed()).toEqual(['changed-since-proposed'])
  await write({ publicVersion }, 'another reason')
  expect(await agreed()).toEqual(['changed-since-proposed'])
  await write({ publicVersion }, 'clearer')
  // A page that shows none, or another, does not put its own in the place of what waits.
  const other = { reason: 'shorter', correction: { publicVersion: { ...publicVersion, summary: 'Said shorter.' } } }
  expect(codes(await say(bo, 'propose-correction', found.id, { ...other, over: null }))).toEqual(['correction-waits'])
  expect(codes(await say(bo, 'propose-correction', found.id, { ...other, over: randomUUID() }))).toEqual([
    'changed-meanwhile'
  ])
  const { id: over } = (await show(ama, found.slug)).correction!.waiting
  must(await say(ama, 'propose-correction', found.id, { reason: 'clearer', correction: { publicVersion }, over }))
  const waiting = (await show(bo, found.slug)).correction!
  expect(waiting.differences).toMatchObject([{ field: 'public-version' }])
  const own = must(await say(ama, 'approve-correction', found.id, { proposal: waiting.proposal }))
  expect(codes(await done(ama, own.id))).toEqual(['second-person-to-correct'])
  const second = must(await say(bo, 'approve-correction', found.id, { proposal: waiting.proposal }))
  must(await done(bo, second.id))
  expect(await findLetter(office.house.db.public, found.slug, today)).toMatchObject({
    letter: { summary: 'Said better.' }
  })
  const back = must(await say(bo, 'withdraw', found.id, { reason: 'consent withdrawn', note: 'error' }))
  must(await done(bo, back.id))
  expect(await isPublic(found.slug)).toBe(false)
})

test('at its address it says at once that it was withdrawn, and why only when a second officer has signed that very note', async () => {
  const slug = 'AL-EGY-1-2018'
  const { id, withdrawal } = await show(ama, slug)
  expect(withdrawal).toMatchObject({ note: 'error', onDay: today, by: bo.card.id, confirmedBy: null })
  const said = (note: string | null) => ({ withdrawn: { on: today, note, invented: false } })
  expect(await publicly(slug)).toEqual(said(null))
  const waits = async () => {
    const { lines, counts } = must(await listReleases(await at(ama), { group: 'waiting' }))
    expect(counts.waiting).toBe(lines.length)
    return lines.filter((line) => line.slug === slug).map((line) => [line.withdrawnBy, line.withdrawnOn])
  }
  expect(await waits()).toEqual([[bo.card.id, today]])
  const word = async (officer: Officer, note: WithdrawalNote) =>
    done(officer, must(await say(officer, 'approve-withdrawal-note', id, { note })).id)
  // She who withdrew it is the first of the two: told so before her word is taken.
  expect(codes(await say(bo, 'approve-withdrawal-note', id, { note: 'error' }))).toEqual(['second-person-needed'])
  expect(codes(await word(ama, 'checked'))).toEqual(['proposal-changed'])
  const desk = await at(ama)
  await expect(sql`update known.withdrawal set note = 'checked'`.execute(desk.db)).rejects.toThrow('permission denied')
  expect(await publicly(slug)).toEqual(said(null))
  expect(must(await word(ama, 'error'))).toEqual({ isDone: true })
  expect(await publicly(slug)).toEqual(said('error'))
  expect(await waits()).toEqual([])
  expect(await publicly(slug.toLowerCase())).toEqual(said('error'))
})

test('withdrawn, it is proposed anew and agreed to, and public again; so is what was held back once two had agreed', async () => {
  const slug = 'AL-EGY-1-2018'
  const { id } = await show(ama, slug)
  const released = async (from?: string) => {
    must(await say(ama, 'propose', id, from ? { from } : {}))
    const { proposal } = (await show(bo, slug)).proposed!
    must(await done(bo, must(await say(bo, 'approve', id, { proposal })).id))
    return (await show(bo, slug)).publication
  }
  expect(await released('2026-03-05')).toBe('scheduled')
  must(await done(ama, must(await say(ama, 'withdraw', id, { reason: 'a later day' })).id))
  expect(await released()).toBe('public')
  expect(await isPublic(slug)).toBe(true)
  // By a page that still shows a proposal nothing is withdrawn from the public.
  expect(codes(await say(ama, 'withdraw', id, { reason: 'a later day', was: 'proposed' }))).toEqual([
    'changed-meanwhile'
  ])
  expect(await isPublic(slug)).toBe(true)
  // What two agreed to stands as they agreed to it.
  const desk = await at(ama)
  await expect(
    sql`update known.release set first_by = 'x', second_by = null where subject_id = ${id}::uuid`.execute(desk.db)
  ).rejects.toMatchObject({ code: '42501' })
})

test('a note in a row is nobody’s word: what she who withdrew it did not sign is told to nobody', async () => {
  const { slug, id } = await letter(8)
  must(await say(ama, 'propose', id))
  const { proposal } = (await show(bo, slug)).proposed!
  must(await done(bo, must(await say(bo, 'approve', id, { proposal })).id))
  must(await done(ama, must(await say(ama, 'withdraw', id, { reason: 'to look at it again' })).id))
  await sql`update known.withdrawal set note = 'elsewhere' where subject_id = ${id}::uuid`.execute(
    office.house.db.owner
  )
  const second = must(await say(bo, 'approve-withdrawal-note', id, { note: 'elsewhere' }))
  expect(codes(await done(bo, second.id))).toEqual(['proposal-not-signed'])
  expect(await publicly(slug)).toEqual({ withdrawn: { on: today, note: null, invented: false } })
})

test('what was signed is neither changed nor settled by the role that brought it', async () => {
  const desk = await at(ama)
  await expect(sql`update known.release_word set settled_on = null`.execute(desk.db)).rejects.toThrow(
    'permission denied'
  )
  await expect(sql`delete from known.release_word`.execute(desk.db)).rejects.toThrow('permission denied')
})

test('of an officer who is removed in the middle neither word makes anything public; it is held back, proposed anew, and another agrees', async () => {
  const [one, two] = [await letter(6), await letter(7)]
  const proposalOf = async ({ slug }: { slug: string }) => (await show(ama, slug)).proposed!.proposal
  must(await say(bo, 'propose', one.id))
  must(await say(ama, 'propose', two.id))
  const agreed = must(await say(bo, 'approve', two.id, { proposal: await proposalOf(two) }))
  must(await office.remove(ama, bo))
  expect(codes(await done(ama, agreed.id))).toEqual(['false-signature'])
  const orphan = must(await say(ama, 'approve', one.id, { proposal: await proposalOf(one) }))
  expect(codes(await done(ama, orphan.id))).toEqual(['proposal-not-signed'])
  expect([await isPublic(one.slug), await isPublic(two.slug)]).toEqual([false, false])
  const cy = await office.enrol(ama, 'Cy Invented')
  must(await office.confirm(ama, cy))
  const heldBack = must(await say(ama, 'withdraw', one.id, { reason: 'who proposed it is gone' }))
  must(await done(ama, heldBack.id))
  must(await say(ama, 'propose', one.id))
  for (const { id, slug } of [one, two]) {
    const second = must(await say(cy, 'approve', id, { proposal: await proposalOf({ slug }) }))
    must(await done(cy, second.id))
    expect(await isPublic(slug)).toBe(true)
  }
})
