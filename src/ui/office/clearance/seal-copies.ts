import { sealText, signPut, type PutSaid } from '#mandate/clearance/sealed-copy.ts'
import type { ChangeAnswer } from '#mandate/drafts/proposed-change.ts'
import { hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import type { EpochCard } from '#platform/sealing/epochs.ts'
import { toBase64url } from '#platform/sealing/bytes.ts'

/** To whom a text is put: offices by their open epochs, our own among them; guests by the cards that officers confirmed. */
export interface PutBefore {
  offices: EpochCard[]
  guests: { officer: string; mandate: string; recipient: string }[]
  /** Paths of what stays covered until it is asked for, told to all who read the text. */
  graphic?: readonly string[]
  /** What is told to each mandate of what it had proposed, under the same seal; all of it to our own. */
  answers?: Readonly<Record<string, ChangeAnswer[]>>
  /** What goes with the copy of our own office, whose mandate is named, and with no other, signed by who puts it. */
  own?: { mandate: string; signing: Uint8Array; said: Omit<PutSaid, 'hash'> } | null
}

/** The same text, to each apart: nobody opens another's. */
export async function sealCopies(
  canonical: string,
  note: string | null,
  { offices, guests, graphic = [], answers = {}, own = null }: PutBefore
) {
  const put = own && signPut(own.signing, { ...own.said, hash: hashOfCanonical(canonical) })
  const seal = async (mandate: string, recipient: string, isOwn = false) => ({
    id: crypto.randomUUID(),
    body: toBase64url(
      await sealText(canonical, note, recipient, {
        graphic,
        put: isOwn ? put : null,
        answers: isOwn ? Object.values(answers).flat() : (answers[mandate] ?? [])
      })
    )
  })
  return {
    copies: await Promise.all(
      offices.map(async ({ mandate, number, recipient }) => ({
        mandate,
        epoch: number,
        ...(await seal(mandate, recipient, own?.mandate === mandate))
      }))
    ),
    guests: await Promise.all(
      guests.map(async ({ officer, mandate, recipient }) => ({ officer, mandate, ...(await seal(mandate, recipient)) }))
    )
  }
}
