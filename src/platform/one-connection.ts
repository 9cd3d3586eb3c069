import { Kysely, PostgresDialect } from 'kysely'
import type { PoolClient } from 'pg'
import type { Database, Db } from './db.ts'
import { openPool, type DatabaseAddress } from './db.ts'

export interface OneConnection {
  /** Works on the connection below and no other, so that temporary tables and locks of the session are seen. */
  db: Db
  client: PoolClient
  /** Works beside it on a second connection, which is made when it is first used. */
  beside: Db
  close(): Promise<void>
}

/** A connection of its own with Kysely on top: for COPY into a temporary table that later statements read. */
export async function openOneConnection(address: Omit<DatabaseAddress, 'max'>): Promise<OneConnection> {
  const pool = openPool({ ...address, max: 2 })
  const client = await pool.connect()
  const lent = { query: client.query.bind(client), release: () => undefined }
  const dialect = new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } as never })
  return {
    db: new Kysely<Database>({ dialect }),
    client,
    beside: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    close: async () => {
      client.release(true)
      await pool.end()
    }
  }
}
