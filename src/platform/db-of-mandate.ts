import {
  CompiledQuery,
  Kysely,
  PostgresDialect,
  PostgresDriver,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings
} from 'kysely'
import type pg from 'pg'
import { poolOf, type Database, type Db } from './db.ts'

/**
 * The same connections, at work for one mandate: row-level security shows its matters and no other's. The setting is
 * made at the start of each transaction, and PostgreSQL itself forgets it at the end; a query that stands alone gets a
 * transaction of its own. So no connection, however it is given back, carries a mandate to whoever takes it next.
 */
export function ofMandate(db: Db, mandate: string): Db {
  const pool = poolOf(db)
  return new Kysely<Database>({ dialect: new DialectOfMandate(pool, mandate) })
}

class DialectOfMandate extends PostgresDialect {
  readonly #pool: pg.Pool
  readonly #mandate: string
  constructor(pool: pg.Pool, mandate: string) {
    super({ pool })
    this.#pool = pool
    this.#mandate = mandate
  }
  override createDriver(): Driver {
    return new DriverOfMandate(new PostgresDriver({ pool: this.#pool }), this.#mandate)
  }
}

class DriverOfMandate implements Driver {
  readonly #driver: PostgresDriver
  readonly #mandate: string
  constructor(driver: PostgresDriver, mandate: string) {
    this.#driver = driver
    this.#mandate = mandate
  }

  init(): Promise<void> {
    return this.#driver.init()
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new ConnectionOfMandate(await this.#driver.acquireConnection(), this)
  }

  async beginTransaction(taken: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    const { connection } = asTaken(taken)
    await this.#driver.beginTransaction(connection, settings)
    asTaken(taken).inTransaction = true
    try {
      await connection.executeQuery(CompiledQuery.raw("select set_config('vigie.mandate', $1, true)", [this.#mandate]))
    } catch (error) {
      // Of a transaction that never began for its caller nobody else takes the connection back.
      await this.rollbackTransaction(taken).catch(() => undefined)
      throw error
    }
  }

  commitTransaction(taken: DatabaseConnection): Promise<void> {
    asTaken(taken).inTransaction = false
    return this.#driver.commitTransaction(asTaken(taken).connection)
  }

  rollbackTransaction(taken: DatabaseConnection): Promise<void> {
    asTaken(taken).inTransaction = false
    return this.#driver.rollbackTransaction(asTaken(taken).connection)
  }

  releaseConnection(taken: DatabaseConnection): Promise<void> {
    return this.#driver.releaseConnection(asTaken(taken).connection)
  }

  /** The pool belongs to the database that lent it. */
  destroy(): Promise<void> {
    return Promise.resolve()
  }
}

type Inner = Awaited<ReturnType<PostgresDriver['acquireConnection']>> &
  Parameters<PostgresDriver['rollbackTransaction']>[0]
const asTaken = (taken: DatabaseConnection) => taken as ConnectionOfMandate

class ConnectionOfMandate implements DatabaseConnection {
  readonly connection: Inner
  inTransaction = false
  readonly #driver: DriverOfMandate
  constructor(connection: DatabaseConnection, driver: DriverOfMandate) {
    this.connection = connection as Inner
    this.#driver = driver
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    if (this.inTransaction) return this.connection.executeQuery<R>(query)
    await this.#driver.beginTransaction(this, {})
    try {
      const result = await this.connection.executeQuery<R>(query)
      await this.#driver.commitTransaction(this)
      return result
    } catch (error) {
      // A connection that can't even be rolled back is thrown away by the driver.
      await this.#driver.rollbackTransaction(this).catch(() => undefined)
      throw error
    }
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('nothing is streamed to an office')
  }
}
