import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { Refusal } from './command.ts'

/** Where a new file goes: never over one that is there. */
export function newFile(path: string): string {
  const file = resolve(path)
  if (existsSync(file)) throw new Refusal(`${file} is there already: name another, so that nothing is lost.`)
  return file
}
