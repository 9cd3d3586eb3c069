import { randomUUID } from 'node:crypto'
import { readConfig } from '../../src/platform/config.ts'
import { toBase64url } from '../../src/platform/sealing/bytes.ts'
import { makeIdentity } from '../../src/platform/sealing/identity.ts'
import { confirmOfficer } from '../../src/platform/sealing/roster.ts'
import { makeSigningKey, signed } from '../../src/platform/sealing/signing.ts'
import { openContext } from '../../src/open-context.ts'

// What a server that wants to read along would do: an officer of its own, straight into the database, with a card that
// its own key signed, and a confirmation that bears a real officer's name.
const { context, close } = await openContext(readConfig(), { say: () => {} })
const db = context.db.owner
const identity = await makeIdentity()
const signing = makeSigningKey()
const card = {
  id: randomUUID(),
  mandate: context.config.mandate,
  role: 'case-officer',
  recipient: identity.recipient,
  verifyKey: toBase64url(signing.verifyKey)
}
const real = await db.selectFrom('known.officer').selectAll().orderBy('enrolled_at').execute()
await db
  .insertInto('known.officer')
  .values({
    id: card.id,
    mandate: card.mandate,
    name: 'Rogue Invented',
    role: card.role,
    lang: 'en',
    recipient: card.recipient,
    verify_key: Buffer.from(signing.verifyKey),
    card: JSON.stringify(signed(signing.secret, 'officer-card', card)),
    enrolled_at: context.now()
  })
  .execute()
for (const officer of real) {
  const said = confirmOfficer(signing.secret, card, '00000 '.repeat(10).trim())
  const forged = { ...said, by: officer.verify_key.toString('base64url') }
  await db
    .insertInto('known.officer_statement')
    .values({
      id: randomUUID(),
      mandate: card.mandate,
      kind: 'confirmed',
      subject: card.id,
      by_officer: officer.id,
      statement: JSON.stringify(forged),
      made_at: context.now()
    })
    .execute()
}
console.log(card.id)
await close()
