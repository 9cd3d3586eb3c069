import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { readStatements } from '#mandate/people/officers.store.server.ts'
import { readPeopleRoster } from '#mandate/people/read-people-roster.ts'
import { inOffice } from '#mandate/people/with-office.server.ts'
import type { Db } from '#platform/db.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { confirmOfficer, type OfficerCard } from '#platform/sealing/roster.ts'
import { signed, signingKeyFromSeed, type SigningKey } from '#platform/sealing/signing.ts'

// Officers of stories that tell of something else than how officers come in: their keys follow from who they are.
const digest = (text: string) => createHash('sha256').update(text).digest()

export const idOf = (who: string): string =>
  digest(who)
    .toString('hex')
    .slice(0, 32)
    .replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-8$4-$5')
export const keyOf = (id: string): SigningKey => signingKeyFromSeed(digest(`key of ${id}`))

/** She is one of her mandate's officers, whom all before her confirmed. */
export async function takesOffice(
  owner: Db,
  { id, mandate, role }: { id: string; mandate: string; role: string }
): Promise<void> {
  const there = () => inOffice(owner, mandate, readStatements)
  const before = await there()
  if (before.officers.some((one) => one.id === id)) return
  const key = keyOf(id)
  const card: OfficerCard = {
    id,
    mandate,
    role,
    recipient: (await makeIdentity()).recipient,
    verifyKey: toBase64url(key.verifyKey)
  }
  const isFirst = before.officers.length === 0
  await sql`insert into known.officer (id, mandate, name, role, lang, recipient, verify_key, card, is_first, enrolled_at)
    values (${id}, ${mandate}, ${`Invented ${id}`}, ${role}, 'en', ${card.recipient}, ${Buffer.from(key.verifyKey)},
      ${JSON.stringify(signed(key.secret, 'officer-card', card))}::jsonb, ${isFirst}, now())`.execute(owner)
  for (const by of readPeopleRoster(before)?.trusted ?? []) {
    const { state } = readPeopleRoster(await there())!
    await sql`insert into known.officer_statement (id, mandate, kind, subject, by_officer, statement, made_at)
      values (${randomUUID()}, ${mandate}, 'confirmed', ${id}, ${by.id},
        ${JSON.stringify(confirmOfficer(keyOf(by.id).secret, card, state))}::jsonb, now())`.execute(owner)
  }
}
