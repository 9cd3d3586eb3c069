import { unknownNames } from '#mandate/list-filters.ts'
import { errorSentence } from '#messages'

/** For a file that is given whole, or has these alone to ask for: what else is asked for would be passed over. */
export function refuseUnknown({ searchParams }: URL, names: readonly string[] = []): Response | null {
  const unknown = unknownNames(searchParams, names)
  return unknown.length > 0 ? wrongFilters(unknown) : null
}

export function wrongFilters(
  errors: { code: string; field: string; params: { value: string } }[],
  headers: Record<string, string> = {}
): Response {
  return Response.json(
    { errors: errors.map((error) => ({ ...error, message: errorSentence(error) })) },
    { status: 400, headers }
  )
}
