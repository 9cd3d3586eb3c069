import { m } from '#messages'
import { askedDue } from '../calendar/calendar-file.ts'
import { machineJson } from '../../machine-json.ts'
import type { RequestHandler } from './$types'

/** The calendar with its filters as one JSON document that says what it is before it lists. */
export const GET: RequestHandler = async (event) => {
  const asked = await askedDue(event)
  if (asked instanceof Response) return asked
  return machineJson({
    source: asked.page,
    as_of: event.locals.vigie.today(),
    licence: m.letters_licence(),
    filters: asked.filters,
    due: asked.entries.map(({ key, path, ...item }) => ({
      due: key,
      ...item,
      address: asked.addressOf({ key, path, ...item })
    }))
  })
}
