import { z } from 'zod'
import type { Desk } from '../communications/desk.ts'
import { addDays } from '../calendar.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import {
  countReleases,
  listReleaseLines,
  releaseGroups,
  type ReleaseGroup,
  type ReleaseLine
} from './list-releases.server.ts'

export type { ReleaseGroup }

export interface Releases {
  lines: ReleaseLine[]
  counts: { waiting: number; soon: number }
  /** More than a page shows. */
  more: boolean
}

const listInput = z.strictObject({ group: z.enum(releaseGroups).default('waiting') })
const page = 100

/** What waits for a second person, what is on its way, there, or kept from it; of letters that she may see. */
export async function listReleases(desk: Desk, input: unknown): Promise<Result<Releases>> {
  const { db, mandate, actor, today } = desk
  if (!may(actor, 'see-releases', { mandate })) return refused('not-allowed')
  const read = readInput(listInput, input)
  if (!read.ok) return read
  const lines = await listReleaseLines(db, mandate, read.value.group, page + 1)
  const seen = lines.filter(({ mandate: of, signatories, publication, firstBy }) =>
    may(actor, 'see-letter', { mandate: of, signatories, publication, proposedBy: firstBy })
  )
  return done({
    lines: seen.slice(0, page),
    counts: await countReleases(db, mandate, addDays(today, 7)),
    more: lines.length > page
  })
}
