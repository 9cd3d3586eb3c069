import { sealText } from '#mandate/clearance/sealed-copy.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'

/** To whom a text is put: offices by their open epochs, our own among them; guests by the cards that officers confirmed. */
export interface PutBefore {
  offices: EpochCard[]
  guests: { officer: string; mandate: string; recipient: string }[]
  /** All who are asked, those among them to whom nothing is sealed. */
  asked?: string[]
}

/** The same text, to each apart: nobody opens another's. */
export async function sealCopies(canonical: string, note: string | null, { offices, guests, asked = [] }: PutBefore) {
  const seal = async (recipient: string) => ({
    id: crypto.randomUUID(),
    body: toBase64url(await sealText(canonical, note, recipient, asked))
  })
  return {
    copies: await Promise.all(
      offices.map(async ({ mandate, number, recipient }) => ({ mandate, epoch: number, ...(await seal(recipient)) }))
    ),
    guests: await Promise.all(
      guests.map(async ({ officer, mandate, recipient }) => ({ officer, mandate, ...(await seal(recipient)) }))
    )
  }
}
