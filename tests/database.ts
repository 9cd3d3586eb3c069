import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { inject } from 'vitest'
import { asUser, openDatabase, withClient, type Db, type Role } from '#platform/db.ts'

export interface TestDatabase {
  owner: Db
  public: Db
  office: Db
  intake: Db
  corner: Db
  jobs: Db
  /** Address without a user, as openDatabase takes it. */
  url: string
  close(): Promise<void>
}

/** A database of its own, copied from the migrated template; `empty` gives one that nothing has run on, `loaded` one with the reference data. */
export async function testDatabase({ empty = false, loaded = false } = {}): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await asSuperuser(async (client) => {
    const template = empty ? 'template1' : loaded ? 'template_loaded' : 'template_vigie'
    // Its files are copied, not written once more by way of the log: half the time.
    await client.query(`create database ${name} owner vigie_owner template ${template} strategy file_copy`)
    await client.query(`revoke all on database ${name} from public`)
    await client.query(
      `grant connect on database ${name} to vigie_office, vigie_intake, vigie_public, vigie_jobs, vigie_corner`
    )
    await client.query(`grant temporary on database ${name} to vigie_jobs`)
  })
  const url = inject('clusterUrl').replace('///postgres?', `///${name}?`)
  const open = (role: Role) => openDatabase({ url, role, max: 4 })
  const databases = {
    owner: open('vigie_owner'),
    public: open('vigie_public'),
    office: open('vigie_office'),
    intake: open('vigie_intake'),
    corner: open('vigie_corner'),
    jobs: open('vigie_jobs')
  }
  const close = async () => {
    await Promise.all(Object.values(databases).map((db) => db.destroy()))
    await asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`))
  }
  return { ...databases, url, close }
}

const asSuperuser = (work: (client: pg.Client) => Promise<unknown>): Promise<unknown> =>
  withClient({ connectionString: asUser(inject('clusterUrl'), 'vigie_cluster') }, work)

/** The bytes of a table’s files as they stand on the disk, and of what is stored beside it for its long values. */
export function bytesOfTable({ url }: TestDatabase, table: string): Promise<Buffer> {
  return withClient({ connectionString: asUser(url, 'vigie_cluster') }, async (client) => {
    await client.query('checkpoint')
    const { rows } = await client.query<{ bytes: Buffer }>(
      `select pg_read_binary_file(pg_relation_filepath(oid)) as bytes from pg_class
       where oid = $1::regclass or oid = (select reltoastrelid from pg_class where oid = $1::regclass)`,
      [table]
    )
    return Buffer.concat(rows.map(({ bytes }) => bytes))
  })
}
