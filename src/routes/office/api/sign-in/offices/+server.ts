import { listOffices } from '#mandate/people/list-offices.ts'
import { createResolver } from '#mandate/reference/resolve.ts'
import { done } from '#mandate/result.ts'
import { atFrontDoor } from '../../answer.ts'

/** Offices by their mandates' names in the reader's language. */
export const GET = atFrontDoor(async (door, _, { url }) => {
  const listed = await listOffices(door)
  if (!listed.ok) return listed
  const { mandateName } = await createResolver(door.db)
  const lang = url.searchParams.get('lang') ?? 'en'
  return done(listed.value.map((mandate) => ({ mandate, name: mandateName(mandate, lang) })))
})
