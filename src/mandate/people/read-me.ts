import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { OfficeDesk } from './desk.ts'
import type { People } from './people.ts'
import { epochSecretsOf, readPeople } from './officers.store.server.ts'
import { pendingSecretOf } from './pending-epochs.store.server.ts'
import { listSessions } from './sessions.store.server.ts'
import { findSealedSecret, listWays } from './ways.store.server.ts'
import { inOffice } from './with-office.server.ts'

/** Who is there, and all that her browser needs to unlock: what it is to believe of it, it finds out for itself. */
export async function readMe({ db, mandate, actor, session, today }: OfficeDesk): Promise<Result<Me>> {
  return inOffice(db, mandate, async (trx) => {
    const people = await readPeople(trx)
    const officer = people.officers.find(({ id }) => id === actor.id)
    const way = await findSealedSecret(trx, session.way)
    if (!officer || !way) return refused('signed-out')
    const seen = may(actor, 'see-people', { mandate }) ? people : ownPart(people, actor.id)
    const secrets = await epochSecretsOf(trx, actor.id)
    const pendingSecret = await pendingSecretOf(trx, actor.id)
    return done({
      officer: {
        id: officer.id,
        name: officer.name,
        role: officer.role,
        lang: officer.lang,
        mandate,
        trusted: actor.trusted === true
      },
      session: session.id,
      way: { id: way.id, kind: way.kind, credentialId: way.credentialId, sealedSecret: way.body.toString('base64url') },
      ways: (await listWays(trx, actor.id)).map(({ id, kind, label, createdAt }) => ({ id, kind, label, createdAt })),
      sessions: await listSessions(trx, actor.id),
      people: seen,
      epochSecrets: secrets.map(({ number, body }) => ({ number, body: body.toString('base64url') })),
      pendingSecret: pendingSecret?.toString('base64url') ?? null,
      today
    })
  })
}

// A guest of one matter, or a translator, sees herself, whom the office began with and what these two signed of each
// other: by the first officer, the chain of epochs and the recovery her browser knows the office.
function ownPart(people: People, id: string): People {
  const officers = people.officers.filter((one) => one.isFirst || one.id === id)
  const isSeen = (one: string) => officers.some((officer) => officer.id === one)
  return {
    ...people,
    officers,
    statements: people.statements.filter(({ subject, by }) => isSeen(subject) && isSeen(by)),
    pending: null,
    beginnings: [],
    recoveries: people.recoveries.map(({ recipient }) => ({ recipient })),
    holders: people.holders.filter(({ holder }) => holder === id)
  }
}

export interface Me {
  officer: { id: string; name: string; role: string; lang: string; mandate: string; trusted: boolean }
  session: string
  way: { id: string; kind: string; credentialId: string | null; sealedSecret: string }
  ways: { id: string; kind: string; label: string; createdAt: Date | string }[]
  sessions: { id: string; device: string; createdAt: Date | string; lastSeenAt: Date | string }[]
  people: Awaited<ReturnType<typeof readPeople>>
  epochSecrets: { number: number; body: string }[]
  /** Of the epoch that waits for a second officer. */
  pendingSecret: string | null
  today: string
}
