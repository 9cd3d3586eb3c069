import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import type { OfficeDesk } from './desk.ts'
import { epochSecretsOf, readPeople } from './officers.store.server.ts'
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
    // A guest of one matter, or a translator, sees herself and whom the office began with.
    const seen = may(actor, 'see-people', { mandate })
      ? people
      : { ...people, officers: people.officers.filter(({ id, isFirst }) => isFirst || id === actor.id) }
    const secrets = await epochSecretsOf(trx, actor.id)
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
      today
    })
  })
}

export interface Me {
  officer: { id: string; name: string; role: string; lang: string; mandate: string; trusted: boolean }
  session: string
  way: { id: string; kind: string; credentialId: string | null; sealedSecret: string }
  ways: { id: string; kind: string; label: string; createdAt: Date | string }[]
  sessions: { id: string; device: string; createdAt: Date | string; lastSeenAt: Date | string }[]
  people: Awaited<ReturnType<typeof readPeople>>
  epochSecrets: { number: number; body: string }[]
  today: string
}
