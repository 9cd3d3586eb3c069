import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ByteSearch } from './byte-search.ts'
import { formsOfText } from './forms-of.ts'

/** Where any of these texts stands, in whatever form, in a file of these folders. */
export function searchFolders(folders: readonly string[], texts: readonly string[]): string[] {
  const search = new ByteSearch(texts.flatMap((name) => formsOfText(name).map((form) => ({ name, ...form }))))
  return folders.flatMap(filesIn).flatMap((path) => [...lookInFile(search, path).found].map((one) => `${path}: ${one}`))
}

/** PostgreSQL writes some of its files anew under another name while a folder is read: one that is gone holds nothing. */
export function lookInFile(search: ByteSearch, path: string): { found: Set<string>; bytes: number } {
  try {
    return search.inFile(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { found: new Set(), bytes: 0 }
    throw error
  }
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
