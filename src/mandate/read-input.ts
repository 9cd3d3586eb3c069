import type { z } from 'zod'
import { error, type DomainError, type Result } from './result.ts'

/** Reads what a form, an API or a file gives; every fault is told at once, each with its place. */
export function readInput<T>(schema: z.ZodType<T>, input: unknown): Result<T> {
  const read = schema.safeParse(input, { reportInput: true })
  if (read.success) return { ok: true, value: read.data }
  return { ok: false, errors: read.error.issues.map(errorOf) }
}

function errorOf(issue: z.core.$ZodIssue): DomainError {
  const field = issue.path.length ? issue.path.join('.') : null
  const value = typeof issue.input === 'string' || typeof issue.input === 'number' ? shortened(issue.input) : ''
  switch (issue.code) {
    case 'custom':
      return error(issue.message, field, { value, ...(issue.params as DomainError['params']) })
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? error('required', field)
        : error('wrong-type', field, { value, expected: issue.expected })
    case 'invalid_value':
      return issue.input === undefined || issue.input === ''
        ? error('required', field)
        : error('not-in-list', field, { value, choices: issue.values.join(', ') })
    case 'too_big':
      return issue.origin === 'number'
        ? error('number-too-large', field, { value, most: Number(issue.maximum) })
        : error('too-long', field, { most: Number(issue.maximum) })
    case 'too_small':
      if (issue.origin === 'number') return error('negative-number', field, { value })
      return value === '' ? error('required', field) : error('too-short', field, { least: Number(issue.minimum) })
    case 'unrecognized_keys':
      return error('unknown-field', field, { value: shortened(issue.keys.join(', ')) })
    default:
      return error('wrong-type', field, { value, expected: '' })
  }
}

const shortened = (value: string | number): string => {
  const text = String(value)
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
