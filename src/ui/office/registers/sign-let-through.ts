import { fingerprintOfFields, signEntryWord, type EntryWord, type SaidByEntry } from '#mandate/entries/word.ts'
import type { Signed, SigningKey } from '#platform/sealing/signing.ts'

/** With her own key, over what this page shows her of the entry. */
export function signLetThrough(
  { me, signing }: { me: { officer: { id: string; mandate: string }; today: string }; signing: SigningKey },
  entry: string,
  number: number,
  said: SaidByEntry
): Signed<EntryWord> {
  const { id: officer, mandate } = me.officer
  const fields = fingerprintOfFields(said)
  return signEntryWord(signing.secret, {
    officer,
    mandate,
    entry,
    decision: 'let-through',
    number,
    fields,
    on: me.today
  })
}
