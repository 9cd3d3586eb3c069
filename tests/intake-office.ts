import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { fingerprint } from '#platform/sealing/fingerprint.ts'
import { makeEpoch, type EpochCard, type EpochSecrets } from '#platform/sealing/epochs.ts'

/** An invented office that has opened an epoch: what its officers' browsers would hold. */
export interface OpenedEpoch {
  card: EpochCard
  secrets: EpochSecrets
}

/** Opens the mandate's next epoch, as an officer's browser would, and closes the one before. */
export async function openEpoch(
  owner: Db,
  mandate: string,
  openedOn: string,
  previous?: OpenedEpoch
): Promise<OpenedEpoch> {
  const { card, statement, secrets } = await makeEpoch({
    mandate,
    openedOn,
    ...(previous && { previous: { card: previous.card, signingSecret: previous.secrets.signing } })
  })
  await sql`update known.epoch set closed_on = ${openedOn} where mandate = ${mandate} and closed_on is null`.execute(
    owner
  )
  await sql`insert into known.epoch (mandate, number, recipient, verify_key, fingerprint, statement, opened_on)
    values (${mandate}, ${card.number}, ${card.recipient}, ${Buffer.from(card.verifyKey, 'base64url')},
      ${fingerprint(card)}, ${JSON.stringify(statement)}, ${openedOn})`.execute(owner)
  return { card, secrets }
}
