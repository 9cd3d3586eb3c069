import type { ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import { followOffice, type OfficeFollowed } from '#mandate/clearance/compared-office.ts'
import { openText, openWords, type TextOpened, type WordsOpened } from '#mandate/clearance/sealed-copy.ts'
import { isSaidBy, isSaidFor, rapporteurOf } from '#mandate/clearance/word.ts'
import { hashOfCanonical } from '#mandate/drafts/draft-text.ts'
import { everConfirmed } from '#mandate/people/read-people-roster.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import type { Unlocked } from '../unlocked.ts'

type Reader = Pick<Unlocked, 'me' | 'office' | 'epochs' | 'secrets' | 'signing'>

/**
 * How far a word could be checked here: `officer`, by the card of one of our own who may speak for that mandate; `office`, by an epoch of another office
 * that was compared; `not-compared`, by one that nobody has compared; `false`, by none: it counts for nothing.
 */
export type Checked = 'officer' | 'office' | 'not-compared' | 'false'

export interface WordRead {
  id: string
  number: number
  mandate: string
  officer: string
  decision: string
  on: string
  checked: Checked
  /** Null where nothing goes with it, or the copy is another's. */
  words: WordsOpened | null
}
export interface ClearanceRead {
  shown: ClearanceShown
  /** The office that leads, as this browser followed its chain. */
  lead: OfficeFollowed
  offices: Record<string, OfficeFollowed>
  /** By number of the text. */
  texts: Map<number, TextOpened>
  words: WordRead[]
  /** Rapporteurs of ours who signed this very text. */
  signedBy: string[]
}

/** Opens what is sealed to her of a letter on its way, and looks at every signature with the keys that she knows. */
export async function readShown(shown: ClearanceShown, desk: Reader): Promise<ClearanceRead> {
  const { me, office, epochs, secrets, signing } = desk
  const keys = shown.isGuest ? [secrets.identity] : epochs.map((epoch) => epoch.secrets.identity).toReversed()
  const own = { state: 'known' as const, epochs: office.epochs, current: office.current, first: '', by: '' }
  const offices = Object.fromEntries(
    Object.entries(shown.chains).map(([mandate, statements]) => [
      mandate,
      mandate === me.officer.mandate ? own : followOffice(mandate, statements, shown.compared, office.roster.trusted)
    ])
  )
  const hashes = new Map([...shown.texts, shown.text].map(({ number, hash }) => [number, hash]))
  const texts = new Map<number, TextOpened>()
  for (const { number, word, body } of shown.copies) {
    if (word !== null) continue
    const of = { letter: shown.id, number, cards: everConfirmed(office.roster) }
    texts.set(number, await openText(fromBase64url(body), hashes.get(number) ?? null, keys, of))
  }
  // To an office that is asked nobody tells the fingerprints of texts before: it has its own copies of them.
  const hashOf = (number: number) => {
    const copy = texts.get(number)
    return hashes.get(number) ?? (copy?.ok ? hashOfCanonical(copy.canonical) : undefined)
  }
  const hers = { officer: me.officer.id, mandate: shown.speaksFor }
  const guests = shown.isGuest ? [hers] : shown.guests
  // A guest is shown too little of the office to tell that she was confirmed: her own word she knows by her own key.
  const guestCards = shown.isGuest
    ? [{ id: me.officer.id, verifyKey: toBase64url(signing.verifyKey) }]
    : office.roster.others.filter(({ role }) => role === 'guest')
  const words = await Promise.all(
    shown.words.map(async (one): Promise<WordRead> => {
      const { said } = one.word
      const copy = shown.copies.find(({ word }) => word === one.id)
      const isIts =
        said.value.letter === shown.id && said.value.mandate === one.mandate && said.value.decision === one.decision
      return {
        id: one.id,
        number: one.number,
        mandate: one.mandate,
        officer: one.officer,
        decision: one.decision,
        on: one.onDay,
        checked:
          !isIts || said.value.hash !== hashOf(one.number)
            ? 'false'
            : checkedOf(one.word, offices[one.mandate], { trusted: office.roster.trusted, guests, guestCards }),
        words: copy ? await openWords(fromBase64url(copy.body), said.value.words, keys) : null
      }
    })
  )
  const of = { letter: shown.id, hash: shown.text.hash }
  const signedBy = shown.signatures.flatMap(
    ({ signature }) => rapporteurOf(signature, of, office.roster.trusted)?.id ?? []
  )
  return { shown, lead: offices[shown.lead] ?? { state: 'false' }, offices, texts, words, signedBy }
}

function checkedOf(
  word: ClearanceShown['words'][number]['word'],
  followed: OfficeFollowed | undefined,
  { trusted, guests, guestCards }: OwnPeople
): Checked {
  const { mandate, officer } = word.said.value
  const isBound = !followed && guests.some((guest) => guest.officer === officer && guest.mandate === mandate)
  // Our own speak for our mandate; a guest for hers, while it has no office here that would.
  const cards = isBound ? guestCards : trusted.filter((card) => card.mandate === mandate)
  if (cards.some((card) => isSaidBy(word, card))) return 'officer'
  if (!followed || followed.state === 'false' || !isSaidFor(word, followed.epochs)) return 'false'
  return followed.state === 'known' ? 'office' : 'not-compared'
}

interface OwnPeople {
  trusted: Unlocked['office']['roster']['trusted']
  guests: readonly { officer: string; mandate: string }[]
  guestCards: readonly Parameters<typeof isSaidBy>[1][]
}
