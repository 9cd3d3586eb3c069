import { inCorner } from '../corner/with-corner.server.ts'
import type { Body } from '../entries/entry-kind.ts'
import { may } from '../permissions.ts'
import { readInput } from '../read-input.ts'
import { kindsFor } from './bring-as-partner.ts'
import type { PartnerDesk } from './desk.ts'
import { ownEntryInput } from './schemas.ts'
import { readBrought } from './store.server.ts'

/** What an entry of its own said, and whether by its name, for another form of the same kind. What another brought is not there. */
export async function findForAnew(
  { actor, mandate, state, corner, key, partner }: PartnerDesk,
  input: unknown
): Promise<{ kind: string; body: Body; named: boolean } | null> {
  if (!may(actor, 'read-as-partner', { mandate, sentTo: [state] })) return null
  const read = readInput(ownEntryInput, input)
  if (!read.ok) return null
  const [own] = await inCorner(corner, key, (trx) => readBrought(trx, read.value.entry))
  if (!own) return null
  const { kind, body } = own
  const { author } = kindsFor({ partner }).find((one) => one.kind === kind) ?? {}
  return { kind, body, named: author?.name !== undefined && Boolean(body[author.name]) }
}
