import { toBase64url } from '#platform/sealing/bytes.ts'
import { underOfficeKey } from '../people/office-key.server.ts'
import { inOffice } from '../people/with-office.server.ts'
import { may } from '../permissions.ts'
import { done, refused, type Result } from '../result.ts'
import { ownMatter, type MissionDesk } from './desk.ts'

/**
 * Under which a diplomat's browser seals what she typed and has not filed, if she lets it keep that. It is always the same
 * for her, and nothing of it is stored: whoever has her device alone can't open what it keeps, and the office, which can
 * make the key, never has what it opens. Null for whoever came by a link, and can't come back.
 */
export async function readDraftKey(desk: MissionDesk): Promise<Result<string | null>> {
  const { actor, by, office, mandate } = desk
  if (!may(actor, 'file-answer', ownMatter(desk))) return refused('not-allowed')
  if (!('diplomat' in by)) return done(null)
  const key = await inOffice(office, mandate, (trx) => underOfficeKey(trx, 'draft of a diplomat', by.diplomat))
  return done(toBase64url(key))
}
