import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Desk } from '#mandate/communications/desk.ts'
import { recordLetter } from '#mandate/communications/record-letter.ts'
import { listTray } from '#mandate/correspondence/list-tray.ts'
import { receiveMail } from '#mandate/correspondence/receive-mail.ts'
import { setMissionAddress } from '#mandate/correspondence/set-mission-address.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { openDatabase } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'
import { projectRoot } from '#platform/project-root.ts'

/** 1,000 mails with a file of 50 kB each, received one after the other; the tray's pages with all of them; one mail of 60 MB. */
const today = '2018-06-01'
const states = ['PER', 'CHL', 'EGY', 'PAK', 'FRA', 'CHN', 'BRA', 'KEN', 'IRN', 'RUS']
console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-mail-'))
const cluster = await useCluster(join(folder, 'db'))
await makeDatabase(cluster, 'bench')
const url = cluster.url('bench')
await migrate(url)
const owner = openDatabase({ url, role: 'vigie_owner' })
const desk = (role: 'case-officer' | 'system'): Desk => ({
  db: owner,
  actor: { id: role, role, mandate: role === 'system' ? null : 'defenders', trusted: true },
  mandate: 'defenders',
  now: new Date(`${today}T12:00:00Z`),
  today
})
try {
  await loadReference(owner, `${projectRoot}/reference`)
  for (const state of states) {
    await setMissionAddress(desk('case-officer'), { state, address: `mission@${state.toLowerCase()}.example` })
    for (let n = 1; n <= 20; n++) await letter(state, n)
  }
  await sql`analyze`.execute(owner)
  const took: number[] = []
  for (let n = 0; n < 1000; n++) took.push(await receive(mail(n, 50_000)))
  say('a mail of 50 kB received and matched', took)
  const pages: number[] = []
  let matched = 0
  let after: string | null = null
  do {
    const from = performance.now()
    const tray = await listTray(desk('case-officer'), after === null ? {} : { after })
    if (!tray.ok) throw new Error(tray.errors[0]!.code)
    pages.push(performance.now() - from)
    matched += tray.value.entries.filter(({ match }) => match.standing === 'matched').length
    after = tray.value.next
  } while (after !== null)
  say('a page of 50 of the tray, guesses included', pages)
  console.log(`matched: ${matched} of 1000 (those that name their letter, from the mission)`)
  const large = await receive(mail(1000, 44_000_000))
  console.log(
    `one mail of 60 MB: ${large.toFixed(0)} ms, most memory so far ${Math.round(process.resourceUsage().maxRSS / 1000)} MB`
  )
} finally {
  await owner.destroy()
  await cluster.release()
  rmSync(folder, { recursive: true, force: true })
}

async function letter(state: string, n: number): Promise<void> {
  const recorded = await recordLetter(desk('case-officer'), {
    kind: 'AL',
    reference: `AL ${state} ${n}/2018`,
    sentOn: '2018-05-01',
    addressees: [state],
    mandates: ['defenders']
  })
  if (!recorded.ok) throw new Error(recorded.errors[0]!.code)
}

/** Three in four come from the mission and name one or two letters, one in four from somebody and about nothing. */
function mail(n: number, bytes: number): Buffer {
  const state = states[n % states.length]!
  const known = n % 4 !== 0
  const subject = known ? `Reply to AL ${state} ${1 + (n % 20)}/2018` : 'A note'
  return Buffer.from(
    [
      `From: Somebody <${known ? `mission@${state.toLowerCase()}.example` : `a${n}@elsewhere.example`}>`,
      'Date: Fri, 1 Jun 2018 10:00:00 +0200',
      `Message-ID: <${n}.${bytes}@there.example>`,
      `Subject: ${subject}`,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Excellency, what follows is invented. '.repeat(100),
      '--b',
      'Content-Type: application/pdf',
      'Content-Transfer-Encoding: base64',
      'Content-Disposition: attachment; filename=reply.pdf',
      '',
      Buffer.alloc(bytes, n % 251)
        .toString('base64')
        .replace(/.{76}/g, '$&\r\n'),
      '--b--'
    ].join('\r\n')
  )
}

async function receive(bytes: Buffer): Promise<number> {
  const from = performance.now()
  const received = await receiveMail(desk('system'), bytes)
  if (!received.ok) throw new Error(received.errors[0]!.code)
  return performance.now() - from
}

function say(what: string, took: number[]): void {
  const sorted = took.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1)
  const all = took.reduce((sum, one) => sum + one, 0) / 1000
  console.log(
    `${what}: ${took.length} in ${all.toFixed(1)} s, p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms`
  )
}
