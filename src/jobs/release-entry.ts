import type { Context } from '#context'
import { releaseEntry } from '#mandate/registers/release-entry.ts'
import { systemDesk } from './at-desk.ts'

/** What was let through goes into its register, what was withdrawn out of it. */
export async function releaseEntryJob(context: Context, payload: unknown): Promise<void> {
  const { entry } = payload as { entry: string }
  const result = await releaseEntry(systemDesk(context), entry)
  if (!result.ok) throw new Error(`refused: ${result.errors.map(({ code }) => code).join(', ')}`)
}
