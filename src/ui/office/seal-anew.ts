import type { SealedOlder } from '#mandate/resealing/list-older.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url, sameBytes, sha256, toBase64url } from '#platform/sealing/bytes.ts'
import { openBytes, sealBytes } from '#platform/sealing/seal.ts'
import type { Unlocked } from './unlocked.ts'

export interface Progress {
  /** Sealed to the open epoch, of all that is kept. */
  done: number
  of: number
  /** Left as they were, since none of her keys opens them: by the epoch that they are under. */
  unopened: Map<number, number>
}

export type Ask = <T>(path: string, input: unknown) => Promise<Result<T>>

/**
 * Seals what is under older epochs to the open one, batch by batch, until there is none or it is told to stop. What
 * lies under the seal is not looked at and not changed: what a source signed verifies as before. Whatever stops it,
 * each text is there, in its old seal or in its new one.
 */
export async function sealAllAnew(
  desk: Pick<Unlocked, 'office' | 'epochs'>,
  { ask, stopped, onProgress }: { ask: Ask; stopped: () => boolean; onProgress: (progress: Progress) => void }
): Promise<Result<Progress>> {
  const progress: Progress = { done: 0, of: 0, unopened: new Map() }
  let after: { epoch: number; id: string } | null = null
  while (!stopped()) {
    const listed: Result<SealedOlder> = await ask<SealedOlder>('resealing/older', { after })
    if (!listed.ok) return listed
    const { epoch, counts, rows }: SealedOlder = listed.value
    progress.of = counts.reduce((sum, { count }) => sum + count, 0)
    progress.done = counts.find((one) => one.epoch === epoch)?.count ?? 0
    onProgress({ ...progress })
    const last = rows.at(-1)
    if (!last) return done(progress)
    const { number, recipient } = desk.office.current
    if (number !== epoch) return { ok: false, errors: [{ code: 'reseal-epoch-closed', field: null, params: {} }] }
    const anew = []
    for (const row of rows) {
      const sealed = await sealOneAnew(row, desk, recipient)
      if (sealed) anew.push(sealed)
      else progress.unopened.set(row.epoch, (progress.unopened.get(row.epoch) ?? 0) + 1)
    }
    if (anew.length > 0) {
      const put: Result<{ put: number }> = await ask<{ put: number }>('resealing', { epoch, rows: anew })
      if (!put.ok) return put
      progress.done += put.value.put
      onProgress({ ...progress })
    }
    after = { epoch: last.epoch, id: last.id }
  }
  return done(progress)
}

/** Null where none of her keys opens it. What was sealed is opened once more before the old seal is given up for it. */
async function sealOneAnew(
  { kind, id, body, besides }: SealedOlder['rows'][number],
  { office, epochs }: Pick<Unlocked, 'office' | 'epochs'>,
  recipient: string
) {
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const own = epochs.find(({ card }) => card.recipient === recipient)?.secrets.identity
  if (!own) return null
  const sealed = fromBase64url(body)
  let opened: Uint8Array
  try {
    opened = await openBytes(sealed, secrets)
  } catch {
    return null
  }
  // A translator reads on what she was asked, and a guest what she wrote, by the card that officers confirmed; not if she
  // has left.
  const card = besides && [...office.roster.trusted, ...office.roster.others].find((one) => one.id === besides)
  const anew = await sealBytes(opened, card ? [recipient, card.recipient] : [recipient])
  if (!sameBytes(await openBytes(anew, [own]), opened)) throw new Error('What was sealed anew does not open as it was.')
  return { kind, id, was: toBase64url(sha256(sealed)), body: toBase64url(anew) }
}
