import type { Trx } from '#platform/db.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import { loadLetter } from '../communications/load.ts'
import { findLetters, holdLetters, type LetterOnRecord } from '../communications/letters.store.server.ts'
import type { Action } from '../permissions.ts'
import type { Result } from '../result.ts'

/** What is said of a letter that was sent, which is held meanwhile and read once it is: a name may just have been taken back. */
export async function onLetter<T>(
  desk: Desk,
  name: string,
  action: Action,
  say: (trx: Trx, letter: LetterOnRecord) => Promise<Result<T>>
): Promise<Result<T>> {
  const loaded = await loadLetter(desk, desk.db, name, action)
  if (!loaded.ok) return loaded
  return inTransaction(desk, async (trx) => {
    await holdLetters(trx, [loaded.value.id])
    return say(trx, (await findLetters(trx, [loaded.value.id]))[0]!)
  })
}
