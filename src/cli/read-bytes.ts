import { readFileSync } from 'node:fs'
import { Refusal } from './command.ts'

export function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    throw new Refusal(`The file ${file} cannot be read.`)
  }
}
