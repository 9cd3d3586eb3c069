import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Refusal, UsageError, type Option, type Values } from './command.ts'

/** The text of a letter is never taken in: what is known of it is its fingerprint. */
export const textOptions: Record<string, Option> = {
  text: { type: 'string', value: 'FILE', help: 'the text itself; its fingerprint alone is taken' },
  hash: { type: 'string', value: 'SHA-256', help: 'or its fingerprint: 64 digits, as sha256sum prints them' }
}

export const dayOption: Option = { type: 'string', value: 'DAY', help: 'when it was, such as 2026-05-03 (today)' }

/** The fingerprint of the text that is meant; undefined where none was given. */
export function hashOf(values: Values): string | undefined {
  const { text, hash } = values
  if (text !== undefined && hash !== undefined)
    throw new UsageError('--text and --hash say the same: give one of them.')
  if (typeof text !== 'string') return typeof hash === 'string' ? hash : undefined
  try {
    return createHash('sha256').update(readFileSync(text)).digest('hex')
  } catch {
    throw new Refusal(`The file ${text} cannot be read.`)
  }
}

/** A reference has spaces in it: quoted or not, it is one. */
export function referenceOf(positionals: readonly string[]): string {
  const reference = positionals.join(' ')
  if (reference === '') throw new UsageError('Say which letter, by its reference: AL PAK 5/2016.')
  return reference
}

/** Those string options that were given, by their names in the domain. */
export const given = (values: Values, names: Record<string, string>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(names).flatMap(([option, name]) => (values[option] === undefined ? [] : [[name, values[option]]]))
  )
