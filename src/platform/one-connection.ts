import { Kysely, PostgresDialect } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import type { Database, Db } from './db.ts'
import { openPool, type DatabaseAddress } from './db.ts'

export interface Connection {
  /** Works on the connection below and no other, so that temporary tables and locks of the session are seen. */
  db: Db
  client: PoolClient
}

export interface OneConnection extends Connection {
  /** A second one, to work beside it; made when it is first asked for. */
  beside(): Promise<Connection>
  close(): Promise<void>
}

/** A connection of its own with Kysely on top: for COPY into a temporary table that later statements read. */
export async function openOneConnection(address: Omit<DatabaseAddress, 'max'>): Promise<OneConnection> {
  const pool = openPool({ ...address, max: 2 })
  const first = await connect(pool)
  let second: Promise<Connection> | undefined
  return {
    ...first,
    beside: () => (second ??= connect(pool)),
    close: async () => {
      for (const one of [first, await second?.catch(() => undefined)]) one?.client.release(true)
      await pool.end()
    }
  }
}

async function connect(pool: Pool): Promise<Connection> {
  const client = await pool.connect()
  const lent = { query: client.query.bind(client), release: () => undefined }
  const dialect = new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } as never })
  return { db: new Kysely<Database>({ dialect }), client }
}
