import { officeFingerprint, type OfficerSecrets } from '#mandate/people/read-office.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'
import { sayBegunAgain, sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { signed } from '#platform/sealing/signing.ts'
import { makeOwnKeys, type Enrolling } from './make-enrolment.ts'
import type { OpenedBySheet } from './open-with-sheet.ts'
import type { ReadyWay } from './ready-way.ts'

/**
 * All that leaves the browser of who begins an office again: her card, an epoch that follows the open one, the word of
 * the open one's key for both, and the secrets of the epochs that the sheet opened, sealed to herself.
 */
export async function makeBeginning(
  who: Enrolling,
  way: ReadyWay,
  { recovery, epochs, current }: OpenedBySheet
): Promise<{ input: unknown; secrets: OfficerSecrets }> {
  const { token, name, lang, device, today } = who
  const { card, identity, signing } = await makeOwnKeys(who)
  const epoch = await makeEpoch({
    mandate: card.mandate,
    openedOn: today,
    previous: { card: current.card, signingSecret: current.secrets.signing }
  })
  const secrets: OfficerSecrets = {
    v: 1,
    identity: identity.secret,
    signing: toBase64url(signing.secret),
    office: officeFingerprint(card, epoch.card, recovery)
  }
  const sealedTo = async (recipient: string) =>
    toBase64url(await sealEpochSecrets(epoch.card, epoch.secrets, [recipient]))
  const older = epochs.map(async (one) => ({
    number: one.card.number,
    body: toBase64url(await sealEpochSecrets(one.card, one.secrets, [card.recipient]))
  }))
  const input = {
    token,
    name,
    lang,
    device,
    card: signed(signing.secret, 'officer-card', card),
    signIn: await way.sealed(secrets),
    epoch: {
      statement: epoch.statement,
      sealed: [
        { holder: card.id, body: await sealedTo(card.recipient) },
        { holder: 'recovery', body: await sealedTo(recovery) }
      ]
    },
    opened: sayOpened(signing.secret, epoch.card),
    proof: sayBegunAgain(fromBase64url(current.secrets.signing), card, epoch.card),
    older: await Promise.all(older)
  }
  return { input, secrets }
}
