import type { UpdatesGiven } from '#mandate/cases/read-updates.ts'
import type { Result } from '#mandate/result.ts'

/** What carries sealed updates and reads none. */
export interface Relay {
  append(input: {
    case: string
    document: string
    id: string
    wholeTo?: number
    body: string
  }): Promise<Result<{ number: number }>>
  read(input: { case: string; document: string; after: number; all?: true }): Promise<Result<UpdatesGiven>>
}
