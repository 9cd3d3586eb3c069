import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { draftFollowUp } from '#mandate/communications/draft-follow-up.ts'
import { draftReminders } from '#mandate/communications/draft-reminders.ts'
import { grantExtension } from '#mandate/communications/grant-extension.ts'
import { markReply } from '#mandate/communications/mark-reply.ts'
import { overrideCharacter } from '#mandate/communications/override-character.ts'
import { pauseClock } from '#mandate/communications/pause-clock.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { recordReply } from '#mandate/communications/record-reply.ts'
import { recordReminder } from '#mandate/communications/record-reminder.ts'
import { showLetter } from '#mandate/communications/show-letter.ts'
import { showReminder } from '#mandate/communications/show-reminder.ts'
import { wordReminder } from '#mandate/communications/word-reminder.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { sendReminder } from '#mandate/correspondence/send-reminder.ts'
import { addDays } from '#mandate/calendar.ts'
import { reminderWording } from '../../src/ui/reminder-words.ts'
import { codes, must, officeDesk } from '#tests/office-desk.ts'

const sentOn = '2016-01-10'
const on = (day: number) => addDays(sentOn, day)
const wording = reminderWording((state, language) => `${state} (${language})`)
let office: Awaited<ReturnType<typeof officeDesk>>
let next = 1
beforeAll(async () => {
  office = await officeDesk()
})
afterAll(() => office.close())

const letterTo = async (addressee: string | object, more: object = {}) =>
  must(
    await recordLetter(office.at(sentOn), {
      kind: 'AL',
      reference: `AL PER ${next++}/2016`,
      sentOn,
      addressees: [addressee],
      ...more
    })
  ).slug
const show = (day: number, id: string, language?: string) => showReminder(office.at(on(day)), id, language, wording)
const send = (day: number, id: string, who?: string) =>
  recordReminder(office.at(on(day), who), { reminder: id, channel: 'e-mail' }, wording)
const bodyOf = async (shown: ReturnType<typeof show>) => {
  const reminder = must(await shown)
  return reminder.status === 'dropped' ? '' : `${reminder.subject}\n${reminder.body}`
}
const company = (name: string) => ({ name, class: 'company' })
const drafts = async (day: number, name: string) =>
  must(await draftReminders(office.at(on(day)))).filter(({ state, actorName }) => [state, actorName].includes(name))

describe('an allegation letter without a reply', () => {
  test('has its reminder drafted on day 61 and not before, once however often one asks', async () => {
    const slug = await letterTo(company('A'))
    expect(await drafts(60, 'A')).toEqual([])
    expect((await drafts(61, 'A'))[0]!.items).toMatchObject([{ slug, ordinal: 1, dueOn: on(60) }])
    expect(await drafts(61, 'A')).toEqual([])
    expect(await drafts(75, 'A')).toEqual([])
  })
  test('is reminded again at each step of the policy, and then no more', async () => {
    await letterTo(company('B'))
    for (const [day, ordinal] of [
      [61, 1],
      [90, 2],
      [150, 3]
    ] as const) {
      expect(await drafts(day - 1, 'B')).toEqual([])
      const [draft] = await drafts(day, 'B')
      expect(draft!.items[0]!.ordinal).toBe(ordinal)
      must(await send(day, draft!.id))
    }
    expect(await drafts(900, 'B')).toEqual([])
  })
})

test('one reminder to a State lists all that it owes', async () => {
  const slugs = [
    await letterTo('Peru'),
    await letterTo('Peru', { kind: 'UA', reference: 'UA PER 90/2016', questions: ['Why?'] })
  ]
  const [draft, ...others] = await drafts(61, 'PER')
  expect(others).toEqual([])
  expect(draft!.items.map(({ slug }) => slug).toSorted()).toEqual(slugs.toSorted())
  const [subject, greeting, ...body] = (await bodyOf(show(61, draft!.id, 'es'))).split('\n')
  expect([subject, greeting]).toEqual(['Recordatorio núm. 1: cartas en espera de respuesta – PER (es)', 'Excelencia:'])
  expect(body.join('\n')).toContain('10 de enero de 2016')
  expect(body.join('\n')).toContain('Llamamiento urgente')
})

test('what is invented is in a reminder of its own, which says so', async () => {
  const real = await letterTo('Kenya', { reference: 'AL KEN 1/2016' })
  const invented = await letterTo('Kenya', { reference: 'AL KEN 2/2016' })
  const next = { kind: 'AL', reference: 'AL KEN 3/2016', sentOn: on(1), addressees: ['Kenya'] }
  must(await recordLetter(office.at(on(1)), next))
  // As it was kept before the two were refused beside each other.
  const kept = { invented: true, reference: 'DEMO AL KEN 2/2016' }
  await office.db.owner.updateTable('known.letter').set(kept).where('slug', '=', invented).execute()
  const both = await drafts(61, 'KEN')
  const listed = both.flatMap(({ items }) => items.map(({ slug }) => slug))
  expect([both.length, ...listed.toSorted((a, b) => a.localeCompare(b))]).toEqual([2, real, invented])
  for (const { id, items } of both) {
    const body = await bodyOf(show(61, id))
    expect(body.includes('INVENTED')).toBe(items[0]!.slug === invented)
    expect(body.includes('not to be sent')).toBe(items[0]!.slug === invented)
  }
  // Another that falls due meanwhile goes to the draft of its kind.
  expect(await drafts(62, 'KEN')).toMatchObject([{ id: both.find(({ items }) => items[0]!.slug === real)!.id }])
  // As drafts stood before: what is invented is taken out.
  const [stays, gone] = [real, invented].map((slug) => both.find(({ items }) => items[0]!.slug === slug)!)
  await office.db.owner.deleteFrom('known.reminder_item').where('reminder_id', '=', gone!.id).execute()
  await office.db.owner.deleteFrom('known.reminder').where('id', '=', gone!.id).execute()
  await office.db.owner
    .insertInto('known.reminder_item')
    .values({ reminder_id: stays!.id, addressee_id: gone!.items[0]!.addressee, kind: 'reminder', ordinal: 1 })
    .execute()
  const items = JSON.stringify({ language: 'en', items: [...stays!.items, ...gone!.items] })
  await office.db.owner.updateTable('known.reminder').set({ text: items }).where('id', '=', stays!.id).execute()
  const body = await bodyOf(show(62, stays!.id))
  expect(body).not.toMatch(/DEMO|INVENTED/)
  expect((await drafts(62, 'KEN')).map(({ items }) => items.map(({ slug }) => slug))).toEqual([[invented]])
})

test('what is invented is not recorded beside what is real', async () => {
  const letter = { kind: 'AL', sentOn, addressees: ['Kenya'] }
  await office.db.owner.updateTable('known.letter').set({ invented: false }).execute()
  const record = (reference: string) => recordLetter(office.at(sentOn), { ...letter, reference })
  expect(codes(await record('DEMO AL KEN 90/2016'))).toEqual(['invented-beside-real'])
  await office.db.owner.updateTable('known.letter').set({ invented: true }).execute()
  expect(codes(await record('AL KEN 91/2016'))).toEqual(['real-beside-invented'])
  await office.db.owner.updateTable('known.letter').set({ invented: false }).execute()
})

test('a company is greeted as what it is', async () => {
  await letterTo(company('Example, Inc'))
  const [draft] = await drafts(61, 'Example, Inc')
  const body = await bodyOf(show(61, draft!.id))
  expect(body).toContain('\nDear Sir or Madam,')
  expect(body).not.toContain('Excellency')
})

test('a reminder that was read is a draft still, and says no more once it is sent', async () => {
  await letterTo(company('Read'))
  const [draft] = await drafts(61, 'Read')
  const first = must(await show(62, draft!.id))
  expect(first).toMatchObject({ status: 'draft', takenOut: [] })
  must(await send(63, draft!.id))
  const { subject, body } = first as Extract<typeof first, { status: 'draft' }>
  // The words that went, whatever language one reads in.
  expect(must(await show(64, draft!.id, 'fr'))).toMatchObject({
    status: 'sent',
    subject,
    body,
    sentOn: on(63),
    channel: 'e-mail'
  })
})

test('two who record it as sent at once record it once', async () => {
  await letterTo(company('C'))
  const [draft] = await drafts(61, 'C')
  const results = await Promise.all(['one', 'two', 'three'].map((who) => send(61, draft!.id, who)))
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(results.flatMap(codes)).toEqual(['reminder-already-sent', 'reminder-already-sent'])
  const { count } = await office.db.owner
    .selectFrom('platform.event')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('type', '=', 'reminder-sent')
    .where('subject_id', '=', draft!.id)
    .executeTakeFirstOrThrow()
  expect(count).toBe(1)
})

describe('a reminder that was sent by hand', () => {
  const sent = (reminder: string, more: object = {}, day = 70) =>
    recordReminder(office.at(on(day)), { reminder, channel: 'note-verbale', ...more }, wording)
  const drafted = async (name: string) => {
    await letterTo(company(name))
    return (await drafts(61, name))[0]!.id
  }
  test('is on record with its day, its channel and its words, and goes never again', async () => {
    const id = await drafted('By hand')
    const { sentOn: day, text } = must(await sent(id, { on: on(63), language: 'fr' }))
    expect([day, text.language]).toEqual([on(63), 'fr'])
    const row = office.db.owner.selectFrom('known.reminder').where('id', '=', id)
    expect(await row.select(['status', 'sent_on', 'channel']).executeTakeFirst()).toEqual({
      status: 'sent',
      sent_on: on(63),
      channel: 'note-verbale'
    })
    expect(codes(await sent(id))).toEqual(['reminder-already-sent'])
    // The second is counted from the day on which the first went.
    expect(await drafts(90, 'By hand')).toEqual([])
    expect((await drafts(92, 'By hand'))[0]!.items[0]!.ordinal).toBe(2)
  })
  test('stands with its letter: its number, its day, its channel', async () => {
    const slug = await letterTo(company('Seen with its letter'))
    const { id } = (await drafts(61, 'Seen with its letter'))[0]!
    const shown = async () => must(await showLetter(office.at(on(70)), slug, on(70))).addressees[0]!.reminders
    expect(await shown()).toEqual([])
    must(await sent(id, { on: on(63) }))
    expect(await shown()).toEqual([
      { kind: 'reminder', ordinal: 1, sentOn: on(63), channel: 'note-verbale', receiptOn: null, cameBack: false }
    ])
  })
  test('has gone, whatever came in since', async () => {
    const slug = await letterTo(company('Crossed'))
    const { id } = (await drafts(61, 'Crossed'))[0]!
    must(await recordReply(office.at(on(65)), { letters: [slug], receivedOn: on(65), form: 'substantive' }))
    expect(must(await sent(id, { on: on(62) })).text.items.map((item) => item.slug)).toEqual([slug])
  })
  test.each([
    ['to come', { on: on(71) }, ['date-to-come']],
    ['before it was drafted', { on: on(60) }, ['before-drafting']],
    ['by no way', { channel: '' }, ['required']],
    ['by a way that is none', { channel: 'pigeon' }, ['not-in-list']],
    ['which is none', { reminder: 'none' }, ['reminder-not-found']]
  ])('is refused on a day %s', async (name, more, expected) => {
    expect(codes(await sent(await drafted(name), more))).toEqual(expected)
  })
})

test('two who draft at once draft once', async () => {
  await letterTo(company('D'))
  const both = await Promise.all([drafts(61, 'D'), drafts(61, 'D')])
  expect(both.flat()).toHaveLength(1)
})

test('the ledger itself refuses the same number twice', async () => {
  await letterTo(company('E'))
  const [draft] = await drafts(61, 'E')
  const other = await office.db.owner
    .insertInto('known.reminder')
    .values({
      mandate: 'defenders',
      kind: 'reminder',
      actor_name: 'E',
      status: 'draft',
      drafted_on: on(61),
      text: '{}'
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const again = office.db.owner
    .insertInto('known.reminder_item')
    .values({ reminder_id: other.id, addressee_id: draft!.items[0]!.addressee, kind: 'reminder', ordinal: 1 })
    .execute()
  await expect(again).rejects.toThrow(/reminder_item_once/)
  await office.db.owner.deleteFrom('known.reminder').where('id', '=', other.id).execute()
})

describe('what is true no more when the words of a reminder are asked for', () => {
  const acts: [string, (slug: string) => Promise<unknown>][] = [
    [
      'answered',
      (slug) => recordReply(office.at(on(62)), { letters: [slug], receivedOn: on(62), form: 'substantive' })
    ],
    ['extended', (slug) => grantExtension(office.at(on(62)), { letter: slug, until: on(90), reason: 'asked' })],
    ['paused', (slug) => pauseClock(office.at(on(62)), { letter: slug, reason: 'flood' })]
  ]
  test.each(acts)('because it was %s is taken out, and a draft with nothing left is dropped', async (name, act) => {
    const [first, second] = [await letterTo(company(name)), await letterTo(company(name))]
    const [draft] = await drafts(61, name)
    must((await act(first)) as never)
    const shown = must(await show(62, draft!.id))
    expect(shown).toMatchObject({ status: 'draft', takenOut: [{ slug: first }], items: [{ slug: second }] })
    expect(must(await send(62, draft!.id)).text.items.map(({ slug }) => slug)).toEqual([second])

    const alone = await letterTo(company(`${name} alone`))
    const [lone] = await drafts(61, `${name} alone`)
    must((await act(alone)) as never)
    expect(must(await show(62, lone!.id))).toMatchObject({ status: 'dropped', takenOut: [{ slug: alone }] })
    expect(codes(await show(62, lone!.id))).toEqual(['reminder-dropped'])
    expect(codes(await send(62, lone!.id))).toEqual(['reminder-dropped'])
  })
  test('is not an acknowledgement: it is sent all the same', async () => {
    const slug = await letterTo(company('F'))
    const [draft] = await drafts(61, 'F')
    must(await recordReply(office.at(on(62)), { letters: [slug], receivedOn: on(62), form: 'acknowledgement' }))
    expect(must(await show(62, draft!.id))).toMatchObject({ status: 'draft', takenOut: [] })
  })
})

test('a reply with two of four questions is incomplete at 50 %, and its follow-up asks the other two', async () => {
  const slug = await letterTo(company('G'), { questions: ['a?', 'b?', 'c?', 'd?'] })
  expect(codes(await draftFollowUp(office.at(on(20)), { letter: slug }))).toEqual(['nothing-to-follow-up'])
  const { id } = must(
    await recordReply(office.at(on(20)), { letters: [slug], receivedOn: on(20), form: 'substantive' })
  )
  const marks = (['answered', 'answered', 'not-answered', 'refused'] as const).map((mark, place) => ({
    question: place + 1,
    mark
  }))
  expect(must(await markReply(office.at(on(21)), { reply: id, marks }))).toEqual({
    character: 'incomplete',
    coverage: 50
  })
  const followUp = must(await draftFollowUp(office.at(on(22)), { letter: slug }))
  expect(followUp.item.open).toEqual([3, 4])
  expect(codes(await draftFollowUp(office.at(on(22)), { letter: slug }))).toEqual(['follow-up-drafted'])
  expect(await bodyOf(show(23, followUp.id, 'fr'))).toContain('questions 3, 4')
  must(await send(23, followUp.id))
  expect(
    codes(
      await overrideCharacter(office.at(on(24)), {
        reply: id,
        character: 'largely-satisfactory',
        reason: 'told orally'
      })
    )
  ).toEqual(['not-allowed'])
  must(
    await overrideCharacter(office.at(on(24), 'the Rapporteur', 'rapporteur'), {
      reply: id,
      character: 'largely-satisfactory',
      reason: 'told orally'
    })
  )
  expect(codes(await draftFollowUp(office.at(on(25)), { letter: slug }))).toEqual(['nothing-to-follow-up'])
})

describe('the words of a reminder are an officer’s, its facts the ledger’s', () => {
  const shownDraft = async (day: number, id: string, language = 'en') => {
    const shown = must(await show(day, id, language))
    if (shown.status !== 'draft') throw new Error(shown.status)
    return shown
  }
  const typed = { subject: 'Letters of last winter', before: 'I come back to what I wrote.', after: 'I thank you.' }
  const write = async (day: number, id: string, more: object = {}) => {
    const { facts, version } = await shownDraft(day, id)
    return wordReminder(office.at(on(day)), { reminder: id, language: 'en', ...typed, facts, version, ...more })
  }

  test('what she types stands around the letters, in its language alone, and goes as it stands', async () => {
    const slug = await letterTo(company('Own words'))
    const { id } = (await drafts(61, 'Own words'))[0]!
    must(await write(61, id))
    const { body, subject, parts } = await shownDraft(61, id)
    expect([subject, parts.before, parts.after]).toEqual([typed.subject, typed.before, typed.after])
    expect(body).toContain(`${typed.before}\n\n– ${parts.letters[0]}\n\n${typed.after}`)
    expect(parts.letters[0]).toContain(slug.replaceAll('-', ' ').replace(/ (\d{4})$/, '/$1'))
    expect((await shownDraft(61, id, 'fr')).body).not.toContain(typed.before)
    const { text } = must(await send(61, id))
    expect([text.subject, text.body]).toEqual([subject, body])
  })

  test('two who write at once write over nobody', async () => {
    await letterTo(company('Two write'))
    const { id } = (await drafts(61, 'Two write'))[0]!
    const { facts, version } = await shownDraft(61, id)
    const both = [typed, { ...typed, before: 'Mine.' }].map((words) =>
      wordReminder(office.at(on(61)), { reminder: id, language: 'en', ...words, facts, version })
    )
    expect((await Promise.all(both)).flatMap(codes)).toEqual(['reminder-worded-meanwhile'])
  })

  test('a person of its letters is named in none of them', async () => {
    await letterTo(company('Names'), { persons: 1, names: [{ name: 'Somebody Invented' }] })
    const { id } = (await drafts(61, 'Names'))[0]!
    const named = await write(61, id, { before: 'On the matter of SOMEBODY  Invented:', subject: 'Somebody Invented' })
    expect(named.ok ? [] : named.errors.map(({ code, field }) => [code, field])).toEqual([
      ['name-in-reminder', 'subject'],
      ['name-in-reminder', 'before']
    ])
    expect((await shownDraft(61, id)).version).toBe(0)
  })

  test('the ledger moves: it says so, nothing typed is lost, and it does not go until it was looked at', async () => {
    const [first] = [
      await letterTo('Chile', { reference: 'AL CHL 1/2016' }),
      await letterTo('Chile', { reference: 'AL CHL 2/2016' })
    ]
    const { id } = (await drafts(61, 'CHL'))[0]!
    must(await write(61, id))
    const before = await shownDraft(61, id)
    const go = (day: number, { facts, version }: { facts: string; version: number }) =>
      sendReminder(
        office.at(on(day)),
        { reminder: id, language: 'en', channel: 'e-mail', facts, version },
        { mail: { from: 'vigie@vigie.example' }, wording, page: async () => new Uint8Array() }
      )
    must(await setMissionAddress(office.at(on(61)), { state: 'Chile', address: 'mission@chile.example' }))
    must(await recordReply(office.at(on(62)), { letters: [first], receivedOn: on(62), form: 'substantive' }))
    expect(codes(await go(62, before))).toEqual(['ledger-moved'])
    const after = await shownDraft(62, id)
    expect([after.moved, after.parts.before, after.parts.letters.length]).toEqual([true, typed.before, 1])
    expect(codes(await go(62, after))).toEqual(['ledger-moved'])
    must(await write(62, id))
    const kept = await shownDraft(62, id)
    expect(kept.moved).toBe(false)
    const went = await Promise.all([go(62, kept), go(62, kept)])
    expect([went.filter(({ ok }) => ok).length, ...went.flatMap(codes)]).toEqual([1, 'reminder-already-sent'])
    expect(
      codes(await wordReminder(office.at(on(62)), { reminder: id, language: 'en', anew: true, version: kept.version }))
    ).toEqual(['reminder-already-sent'])
  })

  test('what no database reads as words is refused, and breaks no reading of the reminder after it', async () => {
    const slug = await letterTo(company('Unreadable'))
    const { id } = (await drafts(61, 'Unreadable'))[0]!
    for (const facts of ['\u0000', 'a\ud800'])
      expect(codes(await write(61, id, { facts }))).toEqual(['forbidden-character'])
    await shownDraft(61, id)
    must(
      await recordReply(office.at(on(62)), {
        letters: [slug],
        from: 'Unreadable',
        receivedOn: on(62),
        form: 'substantive'
      })
    )
  })

  test('drafted anew it stands as it is by rule', async () => {
    await letterTo(company('Anew'))
    const { id } = (await drafts(61, 'Anew'))[0]!
    const byRule = await shownDraft(61, id)
    const { version } = must(await write(61, id))
    must(await wordReminder(office.at(on(61)), { reminder: id, language: 'en', anew: true, version }))
    expect(await shownDraft(61, id)).toEqual(byRule)
  })

  test('who has seen neither that words were put away nor which took their place writes over, puts away and sends none', async () => {
    await letterTo(company('Put away'))
    const { id } = (await drafts(61, 'Put away'))[0]!
    const anew = (version: number) =>
      wordReminder(office.at(on(61)), { reminder: id, language: 'en', anew: true, version })
    expect(codes(await anew(1))).toEqual(['reminder-worded-meanwhile'])
    const { version: seen } = must(await write(61, id))
    must(await anew(seen))
    must(await write(61, id, { before: 'What a colleague wrote.' }))
    const meanwhile = ['reminder-worded-meanwhile']
    expect(codes(await write(61, id, { version: seen }))).toEqual(meanwhile)
    expect(codes(await anew(seen))).toEqual(meanwhile)
    expect((await shownDraft(61, id)).parts.before).toBe('What a colleague wrote.')
  })
})
