import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from './db.ts'
import { genesis } from './event-log.ts'
import { keysFolder } from './keys-folder.ts'

export interface LogHead {
  day: string
  seq: number
  hash: Buffer
  signature: Buffer
  public_key: Buffer
}

/** Signs where the log stands, once a day; whoever keeps a published head can tell if the past was rewritten. */
export async function signHead(db: Db, dataFolder: string, day: string): Promise<LogHead> {
  const key = signingKey(dataFolder)
  const { rows } = await sql<{ seq: number | null; hash: Buffer | null }>`select seq, hash from platform.last_event()`.execute(db)
  const head = { day, seq: rows[0]?.seq ?? 0, hash: rows[0]?.hash ?? genesis }
  const row = { ...head, signature: sign(null, told(head), key), public_key: createPublicKey(key).export({ type: 'spki', format: 'der' }) }
  await db.insertInto('platform.event_head').values(row).onConflict((conflict) => conflict.column('day').doNothing()).execute()
  return db.selectFrom('platform.event_head').selectAll().where('day', '=', day).executeTakeFirstOrThrow()
}

export function verifyHead(head: LogHead): boolean {
  try {
    const key = createPublicKey({ key: head.public_key, type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, told(head), key, head.signature)
  } catch {
    return false
  }
}

function told({ day, seq, hash }: Pick<LogHead, 'day' | 'seq' | 'hash'>): Buffer {
  return Buffer.from(`vigie log head\n${day}\n${seq}\n${hash.toString('hex')}\n`)
}

function signingKey(dataFolder: string): KeyObject {
  const path = join(keysFolder(dataFolder), 'log-ed25519.pem')
  if (!existsSync(path)) {
    const { privateKey } = generateKeyPairSync('ed25519')
    const draft = `${path}.${process.pid}`
    writeFileSync(draft, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flush: true })
    try {
      linkSync(draft, path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process made it first
    }
    unlinkSync(draft)
  }
  return createPrivateKey(readFileSync(path))
}
