import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { transact, type Db } from './db.ts'
import { appendEvents, holdLog, lastEvent } from './event-log.ts'
import { keysFolder } from './keys-folder.ts'

/** What anyone may read. The hash commits to the number too: it is part of the event. */
export interface PublishedHead {
  day: string
  hash: Buffer
  signature: Buffer
  public_key: Buffer
}
export type LogHead = PublishedHead & { seq: number }

/**
 * Signs where the log stands, once a day; whoever keeps a published head can tell if the past was rewritten.
 * The signing is itself an event, so that the hash is another each day: heads that stayed the same would
 * tell the public of days on which nothing happened.
 */
export async function signHead(db: Db, dataFolder: string, mandate: string, day: string, at: Date): Promise<LogHead> {
  const key = signingKey(dataFolder)
  return transact(db, async (trx) => {
    await holdLog(trx)
    const signed = await trx.selectFrom('platform.event_head').selectAll().where('day', '=', day).executeTakeFirst()
    if (signed) return signed
    await appendEvents(trx, [
      { at, mandate, type: 'log-head-signed', subjectKind: 'log', subjectId: day, actor: 'system', payload: { day } }
    ])
    const { seq, hash } = await lastEvent(trx)
    const row = {
      day,
      seq,
      hash,
      signature: sign(null, told({ day, hash }), key),
      public_key: createPublicKey(key).export({ type: 'spki', format: 'der' })
    }
    return trx.insertInto('platform.event_head').values(row).returningAll().executeTakeFirstOrThrow()
  })
}

/** The published heads, newest first: no number of events, which would tell of matters that are not released. */
export function listPublishedHeads(db: Db, before: string | null, most: number): Promise<PublishedHead[]> {
  return db
    .selectFrom('released.log_head')
    .selectAll()
    .$if(before !== null, (heads) => heads.where('day', '<', before))
    .orderBy('day', 'desc')
    .limit(most)
    .execute()
}

export function verifyHead(head: PublishedHead): boolean {
  try {
    const key = createPublicKey({ key: head.public_key, type: 'spki', format: 'der' })
    return key.asymmetricKeyType === 'ed25519' && verify(null, told(head), key, head.signature)
  } catch {
    return false
  }
}

/** What is signed; printed with the published heads and in docs/how-to/check-the-log.md. */
export const toldForm = 'vigie log head\n{day}\n{hash}\n'

function told({ day, hash }: Pick<LogHead, 'day' | 'hash'>): Buffer {
  return Buffer.from(toldForm.replace('{day}', day).replace('{hash}', hash.toString('hex')))
}

/** Of this server: signs what anyone may hold it to. */
export function signingKey(dataFolder: string): KeyObject {
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
