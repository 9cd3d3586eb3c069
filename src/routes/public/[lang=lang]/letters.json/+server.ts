import type { RequestHandler } from './$types'
import { listedAsData } from '#mandate/publications/letters/letter-as-data.ts'
import { lettersFile } from '../letters/letters-file.ts'

/** The list with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = (event) =>
  lettersFile(
    event,
    { type: 'application/json; charset=utf-8', name: null },
    async function* (letters, { addressOf, notes, filters, counted }) {
      const head = {
        source: notes.source,
        as_of: notes.asOf,
        changed: counted.changed,
        note: notes.note,
        licence: notes.licence,
        filters
      }
      yield `${JSON.stringify({ ...head, letters_count: counted.letters, addressees_count: counted.addressed }).slice(0, -1)},"letters":[`
      let between = '\n'
      for await (const letter of letters) {
        yield between + JSON.stringify(listedAsData(letter, addressOf(letter.slug)))
        between = ',\n'
      }
      yield '\n]}\n'
    }
  )
