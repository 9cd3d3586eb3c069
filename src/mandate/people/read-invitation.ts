import type { EpochStatement } from '#platform/sealing/epochs.ts'
import type { Trx } from '#platform/db.ts'
import { readInput } from '../read-input.ts'
import { done, refused, type Result } from '../result.ts'
import { findLink, recoverySecretsOf } from './beginnings.store.server.ts'
import type { FrontDoor } from './desk.ts'
import { recoveryHolders } from './key-holders.ts'
import { findInvitation, type Invitation } from './invitations.store.server.ts'
import { readPeople } from './officers.store.server.ts'
import type { EpochRow } from './people.ts'
import { linkInput } from './schemas.ts'
import { inOffice } from './with-office.server.ts'

/** What a browser needs to begin an office again: all of it sealed to the recovery sheet, or public. */
export interface BeginningOffered {
  epochs: (Pick<EpochRow, 'number' | 'destroyedOn'> & { statement: EpochStatement })[]
  recoveries: { recipient: string }[]
  secrets: { number: number; body: string }[]
}

/** What a one-time link is good for, before it is used. */
export async function readInvitation(
  { db, mandate, now, today }: FrontDoor,
  input: unknown
): Promise<Result<Invitation & { today: string; beginning: BeginningOffered | null }>> {
  const read = readInput(linkInput, input)
  if (!read.ok) return read
  return inOffice(db, mandate, async (trx) => {
    const { token } = read.value
    const found = await findInvitation(trx, token, mandate, now)
    if (found) return done({ ...found, today, beginning: null })
    if (!(await findLink(trx, token, now))) return refused('link-not-good', 'token')
    return done({ mandate, role: null, name: null, isFirst: false, today, beginning: await offered(trx) })
  })
}

async function offered(trx: Trx): Promise<BeginningOffered> {
  const { epochs, recoveries } = await readPeople(trx)
  const secrets = await recoverySecretsOf(trx, recoveryHolders)
  return {
    epochs: epochs.map(({ number, destroyedOn, statement }) => ({ number, destroyedOn, statement })),
    recoveries: recoveries.map(({ recipient }) => ({ recipient })),
    secrets: secrets.map(({ number, body }) => ({ number, body: body.toString('base64url') }))
  }
}
