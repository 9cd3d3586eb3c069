import type { Desk } from '#mandate/communications/desk.ts'
import type { Day } from '#mandate/calendar.ts'
import type { Role } from '#mandate/permissions.ts'
import type { Result } from '#mandate/result.ts'
import { testDatabase, type TestDatabase } from './database.ts'

/** A database with the reference data, and a desk at which somebody acts on a day of the story. */
export async function officeDesk(): Promise<{
  db: TestDatabase
  at: (today: Day, who?: string, role?: Role) => Desk
  close(): Promise<void>
}> {
  const db = await testDatabase({ loaded: true })
  const at = (today: Day, who = 'first officer', role: Role = 'case-officer'): Desk => ({
    db: db.owner,
    actor: { id: who, role, mandate: role === 'operator' || role === 'system' ? null : 'defenders', trusted: true },
    mandate: 'defenders',
    now: new Date(`${today}T12:00:00Z`),
    today
  })
  return { db, at, close: db.close }
}

/** What was done; a refusal fails the story with its reasons. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value
  throw new Error(`refused: ${JSON.stringify(result.errors)}`)
}

export const codes = (result: Result<unknown>): string[] => (result.ok ? [] : result.errors.map(({ code }) => code))
