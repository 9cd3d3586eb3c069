import { open } from 'node:fs/promises'

/** Of a file its bytes, of a folder which names stand in it: after this they outlast the power. */
export async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
