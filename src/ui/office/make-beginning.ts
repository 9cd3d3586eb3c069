import { officeFingerprint, type OfficerSecrets } from '#mandate/people/read-office.ts'
import { fromBase64url } from '#platform/sealing/bytes.ts'
import { sayBegunAgain, sayOpened } from '#platform/sealing/epoch-words.ts'
import { makeEpoch } from '#platform/sealing/epochs.ts'
import { makeOwnKeys, sealOwn, type Enrolling } from './make-enrolment.ts'
import type { OpenedBySheet } from './open-with-sheet.ts'
import type { ReadyWay } from './ready-way.ts'
import { sealAllTo, sealToEach } from './seal-epochs.ts'

/**
 * All that leaves the browser of who begins an office again: her card, an epoch that follows the open one, the word of
 * the open one's key for both, and the secrets of the epochs that the sheet opened, sealed to herself.
 */
export async function makeBeginning(
  who: Enrolling,
  way: ReadyWay,
  { recovery, epochs, current }: OpenedBySheet
): Promise<{ input: unknown; secrets: OfficerSecrets }> {
  const own = await makeOwnKeys(who)
  const { card, signing } = own
  const epoch = await makeEpoch({
    mandate: card.mandate,
    openedOn: who.today,
    previous: { card: current.card, signingSecret: current.secrets.signing }
  })
  const { input, secrets } = await sealOwn(who, way, own, officeFingerprint(card, epoch.card, recovery))
  const begun = {
    epoch: {
      statement: epoch.statement,
      sealed: await sealToEach(epoch, [card, { id: 'recovery', recipient: recovery }])
    },
    opened: sayOpened(signing.secret, epoch.card),
    proof: sayBegunAgain(fromBase64url(current.secrets.signing), card, epoch.card),
    older: await sealAllTo(card.recipient, epochs)
  }
  return { input: { ...input, ...begun }, secrets }
}
