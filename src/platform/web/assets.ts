import { existsSync, readdirSync } from 'node:fs'

/** Which addresses are files of the build, decided once at the start. */
export function listAssets(folder: string): ReadonlySet<string> {
  if (!existsSync(folder)) return new Set()
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Set(files.map((entry) => `${entry.parentPath.slice(folder.length)}/${entry.name}`))
}
