import type { Db, Trx } from '#platform/db.ts'
import { inTransaction, type Desk } from '../communications/desk.ts'
import type { ToRelease } from '../communications/load-release.ts'
import { projectLetters } from '../communications/project.ts'
import { applyProposed, readProposedCorrection } from '../communications/proposed-correction.ts'
import { findLetter, type WholeLetter } from '../publications/letters/find-letter.ts'
import { done, type Result } from '../result.ts'
import { setPublicForNow } from './list-releases.server.ts'

/**
 * The letter as the public will read it once this is public: written by the very code that publishes, read by the very
 * code of the public's page, and undone. A reply whose letter is not public is read by nobody: null.
 * @param writer a database whose role may write what the public reads
 */
export const previewRelease = (
  writer: Db,
  desk: Pick<Desk, 'today'>,
  { kind, id, letters }: ToRelease,
  slug: string
): Promise<WholeLetter | null> =>
  readAndUndo(writer, desk, async (trx) => {
    await setPublicForNow(trx, kind, id, desk.today)
    await projectLetters(
      trx,
      letters.map((letter) => letter.id)
    )
    return slug
  })

/** The letter as the public will read it once the correction that waits, of it or of a reply to it, is agreed to today. */
export async function previewCorrection(
  writer: Db,
  desk: Desk,
  of: ToRelease,
  slug: string
): Promise<Result<WholeLetter | null>> {
  const proposed = await readProposedCorrection(desk, of)
  if (!proposed.ok) return proposed
  const letter = await readAndUndo(writer, desk, async (trx) => {
    const corrected = await applyProposed(trx, desk, proposed.value, { by: 'whoever agrees', on: desk.today })
    return of.kind === 'letter' ? corrected.slug : slug
  })
  return done(letter)
}

/** @param write as it would be written; under which address it is then read */
async function readAndUndo(
  writer: Db,
  desk: Pick<Desk, 'today'>,
  write: (trx: Trx) => Promise<string>
): Promise<WholeLetter | null> {
  try {
    await inTransaction({ ...desk, db: writer } as Desk, async (trx) => {
      const found = await findLetter(trx, await write(trx), desk.today)
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
