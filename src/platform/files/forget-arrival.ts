import { randomUUID } from 'node:crypto'
import { open, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { forgetTime } from './forget-time.ts'
import type { FilePlaces } from './places.ts'
import { untouched } from './untouched.ts'

/**
 * Once its day is over, a part's bytes are written anew into a file made now, in place of the one made as they came: what
 * the kernel alone sets (when a file was born, its number) is tonight's then. What comes says midnight of its day, what was
 * written anew noon of it, so that it is done once, and for what lay there before this was done at all.
 */
export async function forgetArrival(
  places: FilePlaces,
  name: string,
  { receivedOn, today }: { receivedOn: string; today: string }
): Promise<void> {
  const path = join(places.whole, name)
  try {
    const { mtimeMs } = await stat(path)
    const isWrittenAnew = mtimeMs === Date.parse(`${receivedOn}T12:00:00Z`)
    const isOfToday = mtimeMs >= Date.parse(`${today}T00:00:00Z`)
    if (isWrittenAnew) await forgetTime(path, receivedOn, '12')
    else if (isOfToday) await forgetTime(path, receivedOn)
    else await writeAnew(places, path, receivedOn)
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    // NOTE: it was erased meanwhile, or another sweep took the draft for one that a killed process left. No name in the log.
    if (code !== 'ENOENT') throw new Error(`a part of a file could not be written anew: ${code}`, { cause: undefined })
  }
}

async function writeAnew({ arriving }: FilePlaces, path: string, receivedOn: string): Promise<void> {
  const bytes = await readFile(path, { flag: untouched })
  // NOTE: a name of chance: two sweeps at once must never write into one draft. Killed, it leaves what the next one removes.
  const draft = join(arriving, `${randomUUID()}.anew`)
  try {
    const handle = await open(draft, 'wx', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await forgetTime(draft, receivedOn, '12')
    await rename(draft, path)
  } finally {
    await rm(draft, { force: true })
  }
}
