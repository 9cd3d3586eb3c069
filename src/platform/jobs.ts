import { sql } from 'kysely'
import type { Trx } from './db.ts'

export interface EnqueueOptions {
  runAt?: Date
  /** A job of the same key that has not run yet is replaced. */
  key?: string
}

/** Puts a job in the queue in the very transaction that makes it necessary: both happen or neither. */
export async function enqueue(
  trx: Trx,
  name: string,
  payload: object = {},
  { runAt, key }: EnqueueOptions = {}
): Promise<void> {
  await sql`select platform.enqueue(${name}, ${JSON.stringify(payload)}::json, ${runAt ?? null}, ${key ?? null})`.execute(
    trx
  )
}
