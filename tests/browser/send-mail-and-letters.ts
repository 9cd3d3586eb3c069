import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { recordReply } from '../../src/mandate/communications/record-reply.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { receiveMail } from '../../src/mandate/correspondence/receive-mail.ts'
import { setMissionAddress } from '../../src/mandate/correspondence/set-mission-address.ts'
import { transmitByMail } from '../../src/mandate/correspondence/transmit-by-mail.ts'
import { openClearance } from '../../src/mandate/communications/open-clearance.ts'
import { recordClearance } from '../../src/mandate/communications/record-clearance.ts'
import { hashOfText } from '../../src/mandate/correspondence/letter-mail.ts'
import type { Result } from '../../src/mandate/result.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openContext } from '../../src/open-context.ts'

// Invented letters, one of them gone by mail and doubtful, and what came: a reply in its thread's address, a mail that
// names nothing, an absence note with a page in it that would call home.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const today = context.today()
const desk: Desk = {
  db: context.db.owner,
  actor: { id: 'Operator Invented', role: 'operator', mandate: null },
  mandate: context.config.mandate,
  now: context.now(),
  today
}
const must = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.errors))
}

must(await setMissionAddress(desk, { state: 'PER', address: 'mission@peru.example' }))
const year = Number(today.slice(0, 4)) - 2
for (const number of [1, 2])
  must(
    await recordLetter(desk, {
      kind: 'AL',
      reference: `DEMO AL PER ${number}/${year}`,
      sentOn: `${year}-01-1${number}`,
      addressees: ['Peru'],
      names: [
        { name: 'Amina Invented', sex: 'woman', publicForm: 'withheld' },
        { name: 'Bela Invented', sex: 'man', publicForm: 'initials' }
      ],
      subject: 'An invented matter',
      summary:
        number === 1 ? 'What was alleged, all of it invented.' : 'Amina Invented was taken, in an invented town.',
      questions: ['What became of it?'],
      language: 'en',
      invented: true
    })
  )
for (const number of [1, 2])
  must(
    await recordReply(desk, {
      letters: [`DEMO AL PER ${number}/${year}`],
      receivedOn: `${year}-02-20`,
      form: 'substantive',
      summary: 'The invented Government denies it.',
      language: 'en'
    })
  )

const text = 'An invented letter, to be sent by mail.'
const draft = must(
  await openClearance(desk, {
    kind: 'AL',
    addressees: ['Peru'],
    mandates: [context.config.mandate],
    hash: hashOfText(text),
    cutOff: today,
    invented: true
  })
)
for (const mandate of [context.config.mandate])
  must(await recordClearance(desk, { letter: draft.slug, mandate, decision: 'cleared', hash: hashOfText(text) }))
must(
  await transmitByMail(
    desk,
    { draft: draft.slug, reference: `DEMO AL PER 3/${today.slice(0, 4)}`, text, attachments: [] },
    { from: 'office@vigie.example' }
  )
)
await context.db.owner
  .updateTable('known.mail_out')
  .set({ state: 'doubtful', tries: 1, said: '250 queued, and the line went dead' })
  .execute()

const mail = (head: string[], body: string) => new TextEncoder().encode([...head, '', body].join('\r\n'))
must(
  await receiveMail(
    desk,
    mail(
      [
        'From: Mission <mission@peru.example>',
        'To: office@vigie.example',
        `Subject: Reply to DEMO AL PER 1/${year}`,
        'Date: Mon, 02 Nov 2026 10:00:00 +0000',
        'Message-ID: <1@peru.example>',
        'MIME-Version: 1.0',
        'Content-Type: text/html; charset=utf-8'
      ],
      '<p>An <b>invented</b> answer.</p><img src="https://tracker.example/seen.png"><script>document.title="run"</script>'
    )
  )
)
must(
  await receiveMail(
    desk,
    mail(
      ['From: someone@elsewhere.example', 'Subject: Hello', 'Date: Tue, 03 Nov 2026 10:00:00 +0000'],
      'An invented offer.'
    )
  )
)
must(
  await receiveMail(
    desk,
    mail(
      [
        'From: other@elsewhere.example',
        'Subject: Out of office',
        'Auto-Submitted: auto-replied',
        'Date: Tue, 03 Nov 2026 11:00:00 +0000'
      ],
      'I am away.'
    )
  )
)
await close()
