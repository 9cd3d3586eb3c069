import type { RequestHandler } from './$types'
import { listedAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { lettersFile } from '../letters/letters-file.ts'

/** The list with its filters, a letter on each line. */
export const GET: RequestHandler = (event) =>
  lettersFile(
    event,
    { type: 'application/x-ndjson; charset=utf-8', name: 'letters.jsonl' },
    async function* (letters, { addressOf, notes }) {
      for await (const letter of letters) {
        yield `${JSON.stringify({ ...listedAsData(letter, addressOf(letter.slug)), as_of: notes.asOf, licence: notes.licence })}\n`
      }
    }
  )
