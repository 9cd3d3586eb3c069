import { sealText, type FromDraft } from '#mandate/clearance/sealed-copy.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'

/** To whom a text is put: offices by their open epochs, our own among them; guests by the cards that officers confirmed. */
export interface PutBefore {
  offices: EpochCard[]
  guests: { officer: string; mandate: string; recipient: string }[]
  /** All who are asked, those among them to whom nothing is sealed. */
  asked: string[]
  /** Of which draft it is: for our own office, whose mandate is named, and for nobody else. */
  from?: { mandate: string; of: FromDraft } | null
}

/** The same text, to each apart: nobody opens another's. */
export async function sealCopies(
  canonical: string,
  note: string | null,
  { offices, guests, asked, from = null }: PutBefore
) {
  const seal = async (recipient: string, of: FromDraft | null = null) => ({
    id: crypto.randomUUID(),
    body: toBase64url(await sealText(canonical, note, recipient, { asked, from: of }))
  })
  return {
    copies: await Promise.all(
      offices.map(async ({ mandate, number, recipient }) => ({
        mandate,
        epoch: number,
        ...(await seal(recipient, from?.mandate === mandate ? from.of : null))
      }))
    ),
    guests: await Promise.all(
      guests.map(async ({ officer, mandate, recipient }) => ({ officer, mandate, ...(await seal(recipient)) }))
    )
  }
}
