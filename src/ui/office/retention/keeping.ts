import { placeOf } from '#mandate/intake/signed-note.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import type { Keeping } from '#mandate/retention/read-keeping.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { openNote, type OpenedNote } from '../inbox/open-matter.ts'
import { sealForOffice } from '../inbox/write.ts'
import type { Unlocked } from '../unlocked.ts'

export interface OpenedKeeping extends Omit<Keeping, 'holds'> {
  holds: (Omit<Keeping['holds'][number], 'body'> & { reason: OpenedNote | null })[]
}

/** Until when it is kept, and why somebody holds it: opened in this tab, the newest epoch first. */
export async function readKeeping(id: string, { epochs, office }: Unlocked): Promise<Result<OpenedKeeping>> {
  const asked = await call<Keeping>('submissions/keeping', { id })
  if (!asked.ok) return asked
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const holds: OpenedKeeping['holds'] = []
  const cards = everConfirmed(office.roster)
  for (const { body, ...hold } of asked.value.holds) {
    const said = { officer: hold.by, place: placeOf(hold.id, id) }
    holds.push({ ...hold, reason: body === null ? null : await openNote(body, secrets, said, cards) })
  }
  return done({ ...asked.value, holds })
}

/** The reason leaves this tab sealed to the open epoch alone. */
export async function placeHold(submission: string, text: string, desk: Unlocked): Promise<Result<unknown>> {
  return call('submissions/hold', {
    submission,
    ...(await sealForOffice(desk, submission, { kind: 'hold-reason', text }))
  })
}

/** Words for the other officer, sealed for all who hold keys: they stand among the notes. */
export async function noteWords(submission: string, text: string, desk: Unlocked): Promise<Result<unknown>> {
  return call('submissions/note', { submission, ...(await sealForOffice(desk, submission, { kind: 'note', text })) })
}
