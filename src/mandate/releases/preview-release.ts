import type { Db } from '#platform/db.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import type { ToRelease } from '../communications/load-release.ts'
import { projectLetters } from '../communications/project.ts'
import { findLetter, type WholeLetter } from '../publications/letters/find-letter.ts'
import { setPublicForNow } from './list-releases.server.ts'

/**
 * The letter as the public will read it once this is public: written by the very code that publishes, read by the very
 * code of the public's page, and undone. A reply whose letter is not public is read by nobody: null.
 * @param writer a database whose role may write what the public reads
 */
export async function previewRelease(
  writer: Db,
  desk: Pick<Desk, 'today'>,
  { kind, id, letters }: ToRelease,
  slug: string
): Promise<WholeLetter | null> {
  try {
    await inTransaction({ ...desk, db: writer } as Desk, async (trx) => {
      await setPublicForNow(trx, kind, id, desk.today)
      await projectLetters(
        trx,
        letters.map((letter) => letter.id)
      )
      const found = await findLetter(trx, slug, desk.today)
      throw new Undo(found && 'letter' in found ? found.letter : null)
    })
  } catch (thrown) {
    if (thrown instanceof Undo) return thrown.letter
    throw thrown
  }
  return null
}

class Undo extends Error {
  override name = 'Undo'
  readonly letter: WholeLetter | null
  constructor(letter: WholeLetter | null) {
    super('looked at, and undone')
    this.letter = letter
  }
}
