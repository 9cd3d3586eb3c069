import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { commands } from '../../src/cli/table.ts'
import type { Context } from '../../src/context.ts'
import { addColleague, beginOffice, type InventedOfficer } from '../../src/demonstration/officers.ts'
import { loadReference } from '../../src/mandate/reference/load-reference.ts'
import { openContext } from '../../src/open-context.ts'
import { readConfig } from '../../src/platform/config.ts'
import { openDatabase } from '../../src/platform/db.ts'
import { openLog } from '../../src/platform/log.ts'
import { migrate } from '../../src/platform/migrate.ts'
import { makeDatabase } from '../../src/platform/open-postgres.ts'
import { useCluster } from '../../src/platform/postgres/supervisor.ts'
import { openWithPassphrase, sealUnderPassphrase } from '../../src/platform/sealing/seal-under.ts'
import { openEpoch } from '../intake-office.ts'
import { runCommand } from '../run-command.ts'
import type { Kept, World } from './worlds.ts'

// Fills the data folder that VIGIE_DATA names with a world (worlds.ts), as its own process: PostgreSQL runs there meanwhile.
const config = readConfig()
const world = process.argv[2] as World
if (world === 'templates') await makeTemplates()
else {
  const { context, close } = await openContext(config, { log: openLog('error'), say: () => {} })
  try {
    if (world === 'demonstration') await fillDemonstration(context)
    if (world === 'office') keep('people.json', await enrolTwo(context))
    if (world === 'intake')
      keep('epochs.json', [
        await openEpoch(context.db.owner, config.mandate, context.today())
      ] satisfies Kept['epochs.json'])
  } finally {
    await close()
  }
}

function keep(name: keyof Kept, value: Kept[typeof name]): void {
  writeFileSync(join(config.dataFolder, name), JSON.stringify(value))
}

async function makeTemplates(): Promise<void> {
  const cluster = await useCluster(config.dataFolder, { volatile: true })
  await makeDatabase(cluster, 'template_vigie')
  await migrate(cluster.url('template_vigie'))
  await makeDatabase(cluster, 'template_loaded', 'template_vigie')
  const loaded = openDatabase({ url: cluster.url('template_loaded'), role: 'vigie_owner', max: 1 })
  const reference = await loadReference(loaded, config.referenceFolders)
  if (!reference.ok) throw new Error(JSON.stringify(reference.errors))
  await loaded.destroy()
  await cluster.release()
}

async function fillDemonstration(context: Context): Promise<void> {
  for (const [name, words] of [
    ['demo fill', '--letters-alone'],
    ['freeze', '--from 2013-12-01 --to 2016-11-30 --title Invented --by tests']
  ] as const)
    await runCommand(context, (await commands[name]!()).command, words.split(' '))
}

async function enrolTwo(context: Context): Promise<Kept['people.json']> {
  const { mandate, referenceFolders: reference } = config
  const today = context.today()
  const at = { ...context.db, origin: 'http://localhost', mandate, reference, now: context.now(), today }
  const ama = await beginOffice(at, 'Ama Invented', mandate, today)
  const bo = await addColleague(at, [ama], { name: 'Bo Invented', role: 'case-officer' }, today)
  for (const one of [ama, bo]) await sealUnderLess(context, one)
  const signsIn = ({ passphrase: words, totpSecret }: InventedOfficer) => ({ words, totpSecret })
  return { ama: signsIn(ama), bo: signsIn(bo) }
}

/** Fewer rounds of scrypt: tests unlock often, and those of enrolment use the real number. */
async function sealUnderLess({ db }: Context, { id, passphrase }: InventedOfficer): Promise<void> {
  const hers = sql`way = (select id from known.sign_in_way where officer = ${id})`
  const { rows } = await sql<{ body: Buffer }>`select body from sealed.officer_secret where ${hers}`.execute(db.owner)
  const secrets = await openWithPassphrase(rows[0]!.body, passphrase)
  const body = Buffer.from(await sealUnderPassphrase(secrets, passphrase, 10))
  await sql`update sealed.officer_secret set body = ${body} where ${hers}`.execute(db.owner)
}
