import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { sql } from 'kysely'
import { addDays } from '../../src/mandate/calendar.ts'
import type { Desk } from '../../src/mandate/communications/desk.ts'
import { recordLetter } from '../../src/mandate/communications/record-letter.ts'
import { recordReply } from '../../src/mandate/communications/record-reply.ts'
import { scheduleRelease } from '../../src/mandate/communications/schedule-release.ts'
import { listNamed } from '../../src/mandate/communications/naming.store.server.ts'
import { withdrawNaming } from '../../src/mandate/consents/withdraw-naming.ts'
import { showPreview, showRelease } from '../../src/mandate/releases/show-release.ts'
import { openContext } from '../../src/open-context.ts'
import { jobs } from '../../src/jobs/schedule.ts'
import { commands } from '../../src/cli/table.ts'
import { readDocx } from '../../src/platform/documents/read-docx.ts'
import { ofMandate } from '../../src/platform/db-of-mandate.ts'
import { readConfig } from '../../src/platform/config.ts'
import { approveShownRelease } from '../approve-shown.ts'
import { commandDoors, jobDoors, routeDoors } from '../doors.ts'
import { must } from '../office-desk.ts'
import { runCommand } from '../run-command.ts'
import { idOf } from '../signing-officers.ts'
import { askedInstitution } from './asked-institution.ts'
import { arabic, asked, gone, slug, stays } from './walked-letter.ts'

// On the data of a server that runs, asked by a line: files and releases a letter and its answer, or takes a name back
// and runs the jobs; then says what every door gives that is no page. Nobody here is anybody.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const { db, config } = context
const { mandate } = config
const today = context.today()
const ago = (days: number) => addDays(today, -days)
const at = (who: string, day = today, where = db.owner): Desk => ({
  db: where,
  actor: { id: who, role: 'case-officer', mandate, trusted: true },
  mandate,
  now: context.now(),
  today: day
})
const office = () => at('Invented Officer', today, ofMandate(db.office, mandate))
let readQuestion: () => Promise<string>

async function file(): Promise<void> {
  const letter = (number: number, more: object = {}) =>
    recordLetter(at('Invented Officer', ago(150)), {
      kind: 'AL',
      reference: `AL EGY ${number}/${ago(150).slice(0, 4)}`,
      sentOn: ago(150),
      addressees: ['Egypt'],
      language: 'en',
      persons: 6,
      women: 3,
      names: [
        { name: gone, sex: 'woman', publicForm: 'full' },
        { name: stays, sex: 'man', publicForm: 'full' }
      ],
      subject: `Of ${gone} and of ${stays}, in the tulipwood`,
      summary: `${gone} and ${stays} were invented in the tulipwood.`,
      questions: [`What became of ${gone} and of ${stays}?`],
      reprisal: { act: `${gone} spoke to the Council of ${stays}` },
      ...more
    })
  const first = must(await letter(1))
  const reply = must(
    await recordReply(at('Invented Officer', ago(90)), {
      letters: [first.slug],
      receivedOn: ago(90),
      form: 'substantive',
      language: 'en',
      summary: `Of ${gone}, or ${arabic}, nothing is known in the tulipwood.`,
      marks: [{ question: 1, mark: 'partly' }]
    })
  )
  for (const subject of [{ letter: first.slug }, { reply: reply.id }]) {
    must(await scheduleRelease(at('Invented Officer'), subject))
    must(await approveShownRelease(at('Another Officer'), subject))
  }
  // By a spelling that nobody has said yet to be hers.
  const words = `What was heard of ${arabic}?`
  readQuestion = await askedInstitution(
    context,
    { ...office(), actor: { ...office().actor, id: idOf('who asks') } },
    { letter: first.slug, words }
  )
  await runCommand(context, (await commands.freeze!()).command, [
    '--from',
    ago(400),
    '--to',
    ago(1),
    '--title',
    'Invented',
    '--by',
    'tests'
  ])
}

async function withdraw(): Promise<void> {
  const { rows } = await sql<{ id: string }>`select id from known.letter where slug = ${slug(ago(150))}`.execute(
    db.owner
  )
  const person = (await listNamed(db.owner, rows[0]!.id)).find(({ name }) => name === gone)!
  must(
    await withdrawNaming(
      office(),
      db.jobs,
      { letter: slug(ago(150)), person: person.id, spellings: [arabic] },
      () => '[withheld]'
    )
  )
}

async function looked(): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  const folder = mkdtempSync(join(tmpdir(), 'vigie-doors-'))
  for (const [name, { runs = [] }] of Object.entries(commandDoors))
    for (const [place, args] of runs.entries()) {
      const to = join(folder, `${place}.docx`)
      const words = args.map((word) => (word === 'SLUG' ? slug(ago(150)) : word === 'FILE' ? to : word))
      found[`vigie ${name} ${place}`] = await runCommand(context, (await commands[name]!()).command, words)
      if (args.includes('FILE'))
        found[`vigie ${name} ${place}`] = JSON.stringify(await readDocx(new Uint8Array(readFileSync(to)).buffer))
    }
  rmSync(folder, { recursive: true })
  for (const door of routeDoors.soon) {
    const of = { slug: slug(ago(150)) }
    const shown = door.includes('preview')
      ? must(await showPreview(office(), db.jobs, of))
      : must(await showRelease(office(), db.jobs, of)).becomesPublic
    found[door] = JSON.stringify(shown)
  }
  found[asked] = await readQuestion()
  return found
}

async function stored(): Promise<Record<string, string>> {
  const { rows } = await sql<{ table: string }>`
    select c.oid::regclass::text as table from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'released' and c.relkind = 'r'`.execute(db.owner)
  const found: Record<string, string> = {}
  for (const { table } of rows) {
    const { rows: lines } = await sql<{ line: string }>`select t::text as line from ${sql.table(table)} t`.execute(
      db.owner
    )
    found[`table ${table}`] = lines.map(({ line }) => line).join('\n')
  }
  return found
}

const bringsNothingBack = async () => {
  for (const { name, run } of jobs) if (jobDoors[name]?.runs) await run(context, jobDoors[name].runs)
}
const acts: Record<string, () => Promise<void>> = { file, withdraw: () => withdraw().then(bringsNothingBack) }
for await (const line of createInterface(process.stdin)) {
  await acts[line]!()
  console.log(JSON.stringify({ ...(await looked()), ...(await stored()) }))
}
await close()
