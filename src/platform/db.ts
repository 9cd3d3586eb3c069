import { setTimeout } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Database } from './database-types.ts'

export type { Database } from './database-types.ts'
export type Db = Kysely<Database>
/** Writers ask for this by type, so that a reader's connection cannot be handed to them. */
export type Trx = Transaction<Database>

export const roles = [
  'vigie_owner',
  'vigie_public',
  'vigie_intake',
  'vigie_office',
  'vigie_jobs',
  'vigie_corner'
] as const
export type Role = (typeof roles)[number]

export interface DatabaseAddress {
  /** Without a user it is the private cluster, where one logs in as the role; with one, it becomes the role. */
  url: string
  role: Role
  /** Most connections at once. */
  max?: number
}

export function openDatabase(address: DatabaseAddress): Db {
  const pool = openPool(address)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return Object.defineProperty(db, poolKey, { value: pool })
}

/** Work in one transaction, again where it was broken off: it leaves nothing behind but what it writes in `trx`. */
export const transact = <T>(db: Db, work: (trx: Trx) => Promise<T>): Promise<T> =>
  againWhereBrokenOff(() => db.transaction().execute(work))

/**
 * Where PostgreSQL breaks a transaction off because others were in its way (a deadlock, or rows that changed under a
 * repeatable read), the work is done again from its beginning, three times at most. It waits first, each time longer and by
 * chance: begun at once, it may take its rows before the one that waited for them does, and both are as stuck as before.
 */
export async function againWhereBrokenOff<T>(work: () => Promise<T>): Promise<T> {
  for (const longest of [50, 200, 800]) {
    try {
      return await work()
    } catch (error) {
      if (!wasBrokenOff(error)) throw error
    }
    await setTimeout(longest * (0.5 + Math.random() / 2))
  }
  return work()
}

const wasBrokenOff = (error: unknown): boolean => /^40(P01|001)$/.test((error as { code?: string } | null)?.code ?? '')

// NOTE: by a symbol of the process: the server opens it, and the built site, a module graph of its own, asks for it.
const poolKey = Symbol.for('vigie.pool')

/** The connections behind a database that `openDatabase` opened. */
export function poolOf(db: Db): pg.Pool {
  const pool = (db as unknown as Record<symbol, pg.Pool | undefined>)[poolKey]
  if (!pool) throw new Error('no database of its own: a transaction, or one of a mandate already')
  return pool
}

/** The same connections without Kysely: for COPY, LISTEN and the jobs' worker. */
export function openPool({ url, role, max = 10 }: DatabaseAddress): pg.Pool {
  const pool = new pg.Pool({
    ...loginAs(url, role),
    max,
    Client: PlansOnce,
    types: { getTypeParser },
    application_name: role,
    statement_timeout: statementTimeout[role],
    idle_in_transaction_session_timeout: 60_000 + (statementTimeout[role] ?? 600_000)
  })
  // An idle connection that breaks (PostgreSQL was killed) is replaced at the next query.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/**
 * Names each query, so that PostgreSQL parses and plans a repeated one once per connection. Planning was two thirds of its work
 * for a page. PostgreSQL still plans for the actual values where it expects that to be cheaper (plan_cache_mode auto).
 * NOTE: after a table changes, a named query fails once on each connection, and gets a new name the next time.
 */
class PlansOnce extends pg.Client {
  readonly #names = new Map<string, string>()
  #named = 0

  override query = ((asked: unknown, values?: unknown[], ...rest: unknown[]) => {
    const name = typeof asked === 'string' && rest.length === 0 && values && this.#nameOf(asked)
    if (!name) return this.#asks(asked, values, ...rest)
    const answer = this.#asks({ name, text: asked, values }) as Promise<unknown>
    return answer.catch((error: unknown) => {
      if (/^(0A|26|42)/.test((error as { code?: string }).code ?? '')) this.#names.delete(asked as string)
      throw error
    })
  }) as pg.Client['query']

  readonly #asks = super.query.bind(this) as (...of: unknown[]) => unknown

  /**
   * No name for statements that cannot be prepared, and none once a connection has many: filters make ever new queries. None
   * for ON CONFLICT with a parameter in its index predicate either: a generic plan cannot infer the partial index, and fails.
   */
  #nameOf(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known || this.#named >= mostPlans || !isQuery.test(text) || namesPartialIndex.test(text)) return known
    const name = `s${++this.#named}`
    this.#names.set(text, name)
    return name
  }
}
const mostPlans = 500
const isQuery = /^\s*(select|with|insert|update|delete)\b/i
const namesPartialIndex = /\bon conflict\b((?!\bdo\b).)*\bwhere\b/is

/** One connection for one piece of work, closed whatever happens. */
export async function withClient<T>(config: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(config)
  // Without a listener a connection that breaks would end the whole process; the query fails in any case.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** What a pg client needs to work in a role at this address. */
export function loginAs(url: string, role: Role): pg.ClientConfig {
  const user = userOf(url)
  if (!user) return { connectionString: asUser(url, role) }
  if (user === role) return { connectionString: url }
  return { connectionString: url, options: `-c role=${role}` }
}

/** An address of the private cluster, which names no user, with one. */
export function asUser(url: string, user: string): string {
  return url.replace(/^(postgres(?:ql)?):\/\//, `$1://${user}@`)
}

function userOf(url: string): string {
  return /^postgres(?:ql)?:\/\/([^:@/?]+)(?::[^@/?]*)?@/.exec(url)?.[1] ?? ''
}

// Milliseconds. A reader of the public pages cannot occupy the database for longer.
const statementTimeout: Record<Role, number | undefined> = {
  vigie_public: 10_000,
  vigie_intake: 10_000,
  vigie_office: 60_000,
  vigie_corner: 10_000,
  vigie_jobs: undefined,
  vigie_owner: undefined
}

// A day stays a string: as a Date it would move by a time zone. int8 fits a number here: counts.
const parsers: Record<number, (text: string) => unknown> = {
  [pg.types.builtins.DATE]: (text) => text,
  1182: (text) => parseArray(text),
  [pg.types.builtins.INT8]: Number,
  1016: (text) => parseArray(text).map((item) => (item === null ? null : Number(item)))
}

const parseArray = pg.types.getTypeParser(1009 as never, 'text') as unknown as (text: string) => (string | null)[]

function getTypeParser(oid: number, format?: 'text' | 'binary'): unknown {
  const parser = format === 'binary' ? undefined : parsers[oid]
  return parser ?? pg.types.getTypeParser(oid as never, (format ?? 'text') as 'text')
}
