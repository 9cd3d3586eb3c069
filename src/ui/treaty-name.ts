import { m } from '#messages'
import { isolated } from './isolated.ts'

/** 'International Covenant on Civil and Political Rights (ICCPR)'; a treaty that is not on file by its code alone. */
export const treatyName = (code: string, names: ReadonlyMap<string, string>): string => {
  const name = names.get(code)
  return name === undefined ? whole(code) : m.laws_treaty_named({ name, code: whole(code) })
}

/** In its own order, and on one line: a word joiner behind its stroke (U+2060). */
const whole = (code: string): string => isolated(code.replaceAll('-', '-\u2060'))
