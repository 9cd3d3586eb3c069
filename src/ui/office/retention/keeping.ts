import type { SealedNote } from '#mandate/intake/payloads.ts'
import { readNote } from '#mandate/intake/read-payload.ts'
import type { Keeping } from '#mandate/retention/read-keeping.ts'
import { done, type Result } from '#mandate/result.ts'
import { call } from '../call.ts'
import { open, type Opened } from '../inbox/open-matter.ts'
import { sealNote } from '../inbox/write.ts'
import type { Unlocked } from '../unlocked.ts'

export interface OpenedKeeping extends Omit<Keeping, 'holds'> {
  holds: (Omit<Keeping['holds'][number], 'body'> & { reason: Opened<SealedNote> | null })[]
}

/** Until when it is kept, and why somebody holds it: opened in this tab, the newest epoch first. */
export async function readKeeping(id: string, { epochs }: Unlocked): Promise<Result<OpenedKeeping>> {
  const asked = await call<Keeping>('submissions/keeping', { id })
  if (!asked.ok) return asked
  const secrets = epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const holds: OpenedKeeping['holds'] = []
  for (const { body, ...hold } of asked.value.holds)
    holds.push({ ...hold, reason: body === null ? null : await open(body, secrets, readNote) })
  return done({ ...asked.value, holds })
}

/** The reason leaves this tab sealed to the open epoch alone. */
export async function placeHold(submission: string, text: string, { office, me }: Unlocked): Promise<Result<unknown>> {
  const { number: epoch, recipient } = office.current
  const body = await sealNote({ v: 1, kind: 'hold-reason', on: me.today, text }, [recipient])
  return call('submissions/hold', { submission, id: crypto.randomUUID(), epoch, body })
}

/** Words for the other officer, sealed for all who hold keys: they stand among the notes. */
export async function noteWords(submission: string, text: string, { office, me }: Unlocked): Promise<Result<unknown>> {
  const { number: epoch, recipient } = office.current
  const body = await sealNote({ v: 1, kind: 'note', on: me.today, text }, [recipient])
  return call('submissions/note', { submission, id: crypto.randomUUID(), epoch, body })
}
