import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readPartName, type FilePlaces } from './places.ts'

/** What is here of these uploads: only what has not come whole, or all of it. */
export async function removeFiles(
  places: FilePlaces,
  uploads: readonly string[],
  what: 'arriving' | 'all'
): Promise<void> {
  const gone = new Set(uploads)
  for (const folder of what === 'all' ? [places.arriving, places.whole] : [places.arriving])
    for (const name of await readdir(folder).catch(() => []))
      if (gone.has(readPartName(name.replace(/\.json$/, ''))?.upload ?? ''))
        await rm(join(folder, name), { force: true })
}
