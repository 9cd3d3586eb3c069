import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { loginAs } from '../../src/platform/db.ts'

/** What is used of @duckdb/node-api. Its types are not asked for: it is installed for the bench alone. */
export interface DuckDB {
  run(text: string): Promise<unknown>
  runAndReadAll(text: string): Promise<{ getRows(): unknown[][] }>
}
interface Package {
  DuckDBInstance: { create(path: string, options: Record<string, string>): Promise<{ connect(): Promise<DuckDB> }> }
}
const packageName: string = '@duckdb/node-api'

/** The same rows in DuckDB, in memory: the limit of what a machine can do with them. */
export async function openDuckDB(url: string, folder: string): Promise<DuckDB> {
  const file = `${folder}/facts.csv`
  const client = new pg.Client(loginAs(url, 'vigie_owner'))
  await client.connect()
  await pipeline(
    client.query(
      copyTo(`copy (select sent_on, calendar_year, reporting_year, kind, joint, class, f.state, coalesce(r.number, -1) as region, certain, persons, women, men, other_sex,
    reprisal, answered, answered_on, answered_days, due_on, array_to_string(themes, ' ') as themes, array_to_string(signatories, ' ') as signatories
    from released.fact f left join reference.state s on s.number = f.state
    left join reference.region_assignment a on a.state = s.code and a.scheme = 'operational-2015' left join reference.region r on r.scheme = a.scheme and r.region = a.region)
    to stdout (format csv, header)`)
    ),
    createWriteStream(file)
  )
  await client.end()
  const { DuckDBInstance } = (await import(packageName)) as Package
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '2' })).connect()
  await connection.run(
    `create table fact as select * replace (string_split(themes, ' ') as themes, string_split(signatories, ' ') as signatories) from read_csv('${file}')`
  )
  return connection
}
