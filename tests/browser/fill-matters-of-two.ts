import { sql } from 'kysely'
import { enrolByPassphrase, readCornerLink } from '../../src/mandate/corner/enrol-in-corner.ts'
import type { Corner } from '../../src/mandate/corner/desk.ts'
import { inviteDiplomat } from '../../src/mandate/corner/invite-diplomat.ts'
import { invitePartner } from '../../src/mandate/partners/invite-partner.ts'
import type { OfficeDesk } from '../../src/mandate/people/desk.ts'
import { openClearance } from '../../src/mandate/communications/open-clearance.ts'
import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { recordReply } from '../../src/mandate/communications/record-reply.ts'
import { draftReminders } from '../../src/mandate/communications/draft-reminders.ts'
import { receiveMail } from '../../src/mandate/correspondence/receive-mail.ts'
import { addDays } from '../../src/mandate/calendar.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { codeAt } from '../enrolment.ts'
import { must } from '../office-desk.ts'
import { fillAsked, fillCorner, fillPartner } from '../two-mandates-corner.ts'
import { fillMatters } from '../two-mandates-intake.ts'

// Invented matters of every kind, of a second mandate whose officers are named by their ids; letters of the first mandate to two
// missions, a diplomat of one of them who is in, and a partner of that country. Prints what all of it is called.
const [origin, second, officer, other] = process.argv.slice(2) as [string, string, string, string]
const { context, close } = await openContext(readConfig(), { say: () => {} })
const [owner, mandate, now, today] = [context.db.owner, context.config.mandate, context.now(), context.today()]
const deskOf = (of: string) => ({
  db: owner,
  actor: { id: 'Invented Operator', role: 'operator' as const, mandate: null },
  mandate: of,
  now,
  today
})
const letter = async (of: string, reference: string, daysAgo = 20) =>
  must(
    await recordLetter(deskOf(of), {
      kind: 'AL',
      reference,
      sentOn: addDays(today, -daysAgo),
      addressees: [reference.slice(8, 11)],
      mandates: [of],
      subject: 'An invented matter',
      summary: 'All of it is invented.',
      questions: ['Why?'],
      invented: true
    })
  ).slug
const reply = async (of: string, to: string) =>
  must(await recordReply(deskOf(of), { letters: [to], receivedOn: today, form: 'substantive', summary: 'Invented.' }))
    .id

const slug = await letter(second, 'DEMO AL PER 71/2026', 100)
const answered = await reply(second, await letter(second, 'DEMO AL PER 72/2026'))
must(await draftReminders(deskOf(second)))
const asked = { kind: 'AL', addressees: ['PER'], mandates: ['expression'], hash: 'a'.repeat(64) }
const draft = must(await openClearance(deskOf(second), { ...asked, cutOff: addDays(today, 3), invented: true })).slug
const machine = { ...deskOf(second), actor: { id: 'mail', role: 'system' as const, mandate: null } }
const words = 'From: a@b.example\r\nSubject: invented\r\n\r\nx'
const mail = must(await receiveMail(machine, Buffer.from(words))).id
const { rows: queued } = await sql<{ id: string }>`
  insert into known.mail_out (addressee_id, seq, address, message_id, subject, body, queued_on, by_actor, state)
  select a.id, 1, 'a@b.example', a.id || '.1@vigie.example', l.slug, 'invented', ${today}, 'an officer', 'doubtful'
  from known.letter_addressee a join known.letter l on l.id = a.letter_id where l.slug = ${slug} returning id`.execute(
  owner
)
const { rows: owed } = await sql<{ id: string }>`select id from known.reminder where mandate = ${second}`.execute(owner)
const { rows: said } = await sql<{ id: string }>`
  insert into known.release_word (id, mandate, act, subject_kind, subject_id, by_officer, word, on_day)
  select gen_random_uuid(), ${second}, 'propose', 'letter', id, ${officer}, '{}', ${today} from known.letter where slug = ${slug} returning id`.execute(
  owner
)
const { rows: ways } = await sql<{ way: string; session: string }>`
  select w.id as way, s.id as session from known.sign_in_way w join known.office_session s on s.officer = w.officer where w.officer = ${officer}`.execute(
  owner
)
const matters = await fillMatters(owner, second, officer, other)
const { rows: work } = await sql<Record<'task' | 'request' | 'away' | 'view' | 'entry' | 'warning' | 'hit', string>>`
  select (select id from known.task where mandate = ${second} and case_id is not null) as task, (select id from known.request where mandate = ${second}) as request,
    (select id from known.away where mandate = ${second}) as away, (select id from sealed.saved_view where mandate = ${second}) as view,
    (select id from known.entry where mandate = ${second}) as entry, (select id from known.warning where mandate = ${second}) as warning,
    (select id from known.name_hit where mandate = ${second} and name = 'Another') as hit`.execute(owner)
const theirPartner = await fillPartner(owner, second, 'PER')
const theirs = {
  ...work[0]!,
  ...matters,
  ...(await fillCorner(owner, second, 'PER', slug)),
  ...theirPartner,
  ...(await fillAsked(owner, { mandate: second, state: 'PER', letter: slug, partner: theirPartner.partner })),
  letter: slug,
  draft,
  reply: answered,
  mail,
  mailOut: queued[0]!.id,
  reminder: owed[0]!.id,
  word: said[0]!.id,
  officer,
  guest: other,
  way: ways[0]!.way,
  session: ways[0]!.session
}

const ours = {
  letter: await letter(mandate, 'DEMO AL PER 1/2026'),
  toAnother: await letter(mandate, 'DEMO AL CHL 2/2026'),
  entry: (await fillPartner(owner, mandate, 'CHL')).entry
}
const { rows: first } = await sql<{ id: string }>`
  select id from known.officer where mandate = ${mandate} order by enrolled_at limit 1`.execute(owner)
const where = { origin }
const officerDesk: OfficeDesk = {
  ...deskOf(mandate),
  db: context.db.office,
  where,
  actor: { id: first[0]!.id, role: 'case-officer', mandate, trusted: true },
  session: { id: 'a session', way: 'a way', createdAt: now }
}
const { token } = must(await inviteDiplomat(officerDesk, { state: 'Peru', name: 'Pía Invented' }))
const comesIn = async (into: Corner, token: string): Promise<string> => {
  const door = { into, corner: context.db.corner, office: context.db.office, mandate, now, today, where }
  const { words, totpSecret, made } = must(await readCornerLink(door, { token }, 'en'))
  const input = { token, words, wordsAgain: words, totpSecret, made, code: codeAt(totpSecret, now) }
  return must(await enrolByPassphrase(door, input)).token
}
const mission = await comesIn('mission', token)
const organisation = { kind: 'ngo', state: 'Peru', lang: 'en', name: 'An invented organisation' }
const partner = await comesIn('partner', must(await invitePartner(officerDesk, organisation)).token)
const { rows: ids } = await sql<{ draft: string; sent: string }>`
  select (select id from known.letter where slug = ${draft}) as draft, (select id from known.letter where slug = ${slug}) as sent`.execute(
  owner
)
process.stdout.write(JSON.stringify({ theirs, ours, letters: ids[0], mission, partner }))
await close()
