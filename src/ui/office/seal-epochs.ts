import type { OpenedEpoch } from '#mandate/people/read-office.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'
import { sealEpochSecrets } from '#platform/sealing/epoch-secrets.ts'

/** The secrets of an epoch, to each holder by itself. */
export const sealToEach = (
  { card, secrets }: OpenedEpoch,
  holders: readonly { id: string; recipient: string }[]
): Promise<{ holder: string; body: string }[]> =>
  Promise.all(holders.map(async ({ id, recipient }) => ({ holder: id, body: await seal(card, secrets, recipient) })))

/** The secrets of each of these epochs, to one recipient. */
export const sealAllTo = (
  recipient: string,
  epochs: readonly OpenedEpoch[]
): Promise<{ number: number; body: string }[]> =>
  Promise.all(
    epochs.map(async ({ card, secrets }) => ({ number: card.number, body: await seal(card, secrets, recipient) }))
  )

const seal = async (card: OpenedEpoch['card'], secrets: OpenedEpoch['secrets'], recipient: string) =>
  toBase64url(await sealEpochSecrets(card, secrets, [recipient]))
