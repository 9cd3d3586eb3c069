import { open } from 'node:fs/promises'

/** Writes a file that only the server's user can read, and whose bytes outlast the power. `wx` fails where it is there. */
export async function writeDurably(path: string, bytes: Uint8Array, flag: 'w' | 'wx'): Promise<void> {
  const handle = await open(path, flag, 0o600)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Of a file its bytes, of a folder which names stand in it: after this they outlast the power. */
export async function makeDurable(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
