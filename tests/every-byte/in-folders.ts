import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ByteSearch } from './byte-search.ts'
import { formsOfText } from './forms-of.ts'

/** Where any of these texts stands, in whatever form, in a file of these folders. */
export function searchFolders(folders: readonly string[], texts: readonly string[]): string[] {
  const search = new ByteSearch(texts.flatMap((name) => formsOfText(name).map((form) => ({ name, ...form }))))
  return folders.flatMap(filesIn).flatMap((path) => [...search.inFile(path).found].map((one) => `${path}: ${one}`))
}

export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
