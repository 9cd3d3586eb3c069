import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyWorld, type World } from '../worlds/worlds.ts'

/** A folder of its own for a server, with a world's data folder in it as `data`. */
export function makeFolder(prefix: string, world: World): string {
  const folder = mkdtempSync(join(process.env.VIGIE_TEST_FOLDER ?? tmpdir(), prefix))
  chmodSync(folder, 0o755)
  copyWorld(world, join(folder, 'data'))
  return folder
}
