import type { RequestHandler } from './$types'
import { csvHead, csvRows } from '#mandate/publications/letters/letters-csv.ts'
import { lettersFile } from '../letters/letters-file.ts'

/** The list with its filters, a row for each addressee of a letter. */
export const GET: RequestHandler = (event) =>
  lettersFile(
    event,
    { type: 'text/csv; charset=utf-8; header=present', name: 'letters.csv' },
    async function* (letters, { addressOf, reference, notes }) {
      yield csvHead()
      for await (const letter of letters) yield csvRows(letter, addressOf(letter.slug), reference, notes)
    }
  )
