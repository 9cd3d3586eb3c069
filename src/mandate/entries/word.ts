import type { OfficerCard } from '#platform/sealing/roster.ts'
import { canonicalJson } from '#platform/canonical-json.ts'
import { sha256, toBase64url, utf8 } from '#platform/sealing/bytes.ts'
import { signed, verify, type Signed } from '#platform/sealing/signing.ts'
import type { Day } from '../calendar.ts'
import type { Entry } from './entry.ts'

/**
 * What an officer signs with her own key when she lets an entry through. The office's server brings it and can write no
 * other; the job that writes to registers does what it finds signed.
 */
export interface EntryWord {
  officer: string
  mandate: string
  entry: string
  decision: 'let-through'
  /** Which decision on this entry it is, counted from one: an old word serves for no later one. */
  number: number
  /** The fingerprint of what she was shown. */
  fields: string
  on: Day
}

/** What an entry says, and in whose name: what is let through is this and nothing else. */
export type SaidByEntry = Pick<Entry<unknown>, 'kind' | 'state' | 'subject' | 'body' | 'broughtBy' | 'broughtAs'>

/** NOTE: of the whole digest: nobody types it, and of a shorter one whoever brings entries could make two alike. */
export const fingerprintOfFields = ({ kind, state, subject, body, broughtBy, broughtAs }: SaidByEntry): string =>
  toBase64url(sha256(utf8(canonicalJson({ kind, state, subject, body, broughtBy, broughtAs }))))

export const signEntryWord = (secret: Uint8Array, word: EntryWord): Signed<EntryWord> => signed(secret, purpose, word)

/** Whether one of these officers signed that very decision: she, on that day, of that entry as it stands. */
export function isSignedDecision(
  said: unknown,
  decided: SaidByEntry & Pick<Entry<unknown>, 'id' | 'mandate'> & { number: number; by: string; on: Day },
  cards: readonly OfficerCard[]
): boolean {
  const card = cards.find(({ id }) => id === decided.by)
  if (!card || !verify(said, purpose, card.verifyKey)) return false
  const { officer, mandate, entry, decision, number, fields, on } = (said as Signed<EntryWord>).value
  return (
    officer === card.id &&
    mandate === decided.mandate &&
    entry === decided.id &&
    decision === 'let-through' &&
    number === decided.number &&
    fields === fingerprintOfFields(decided) &&
    on === decided.on
  )
}

const purpose = 'entry-word'
