import { createHash } from 'node:crypto'
import type { Db } from '#platform/db.ts'
import { readStatements } from './officers.store.server.ts'
import type { People } from './people.ts'
import { readPeopleRoster } from './read-people-roster.ts'
import { inOffice } from './with-office.server.ts'

/** Whether those before her confirmed an officer, or, if she holds keys, she is the first. */
export async function isTrusted(db: Db, mandate: string, officer: string): Promise<boolean> {
  const people = await inOffice(db, mandate, readStatements)
  return trustedAmong(mandate, people).has(officer)
}

type Said = Pick<People, 'officers' | 'statements'>

// NOTE: asked at every request, and each signature takes a millisecond to verify: the last answer stands until a card
// or a statement is another.
const last = new Map<string, { of: string; trusted: Set<string> }>()

function trustedAmong(mandate: string, people: Said): Set<string> {
  const of = createHash('sha256').update(JSON.stringify(people)).digest('base64')
  const before = last.get(mandate)
  if (before?.of === of) return before.trusted
  const roster = readPeopleRoster(people)
  const trusted = new Set([...(roster?.trusted ?? []), ...(roster?.others ?? [])].map(({ id }) => id))
  last.set(mandate, { of, trusted })
  return trusted
}
