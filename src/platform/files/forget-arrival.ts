import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetTime } from './forget-time.ts'
import { writeDurably } from './make-durable.ts'
import type { FilePlaces } from './places.ts'
import { untouched } from './untouched.ts'

/**
 * Once its day is over, a part is copied into a new file, which replaces the one that was made when the part arrived. The
 * birth time and the inode number, which only the kernel sets, are then tonight's. A part that arrives is dated midnight
 * of its day and a rewritten one noon, so each is rewritten once, parts of older releases too.
 */
export async function forgetArrival(
  places: FilePlaces,
  name: string,
  { receivedOn, today }: { receivedOn: string; today: string }
): Promise<void> {
  const path = join(places.whole, name)
  try {
    const { mtimeMs } = await stat(path)
    const isRewritten = mtimeMs === Date.parse(`${receivedOn}T12:00:00Z`)
    const isOfToday = mtimeMs >= Date.parse(`${today}T00:00:00Z`)
    if (isRewritten) await forgetTime(path, receivedOn, '12')
    else if (isOfToday) await forgetTime(path, receivedOn)
    else await rewrite(places, path, receivedOn)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    // NOTE: ENOENT: it was erased meanwhile, or another sweep removed the draft as one left by a killed process. The log names no file.
    if (code !== 'ENOENT') throw new Error(`a part of a file could not be rewritten: ${code}`, { cause: undefined })
  }
}

async function rewrite({ arriving }: FilePlaces, path: string, receivedOn: string): Promise<void> {
  const bytes = await readFile(path, { flag: untouched })
  // NOTE: a random name, because two sweeps may run at once. The next sweep removes what a killed one leaves.
  const draft = join(arriving, `${randomUUID()}.rewrite`)
  try {
    await writeDurably(draft, bytes, 'wx')
    await forgetTime(draft, receivedOn, '12')
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
