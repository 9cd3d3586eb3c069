import { bringEntry } from '#mandate/registers/bring-entry.ts'
import { entryInWords } from '../../../entry-in-words.ts'
import { atDesk } from '../../answer.ts'

export const POST = atDesk((desk, input, event) => entryInWords(event, bringEntry(desk, input), bodyOf(input)))

function bodyOf(input: unknown): Record<string, unknown> {
  const { body } = (input ?? {}) as { body?: unknown }
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
}
