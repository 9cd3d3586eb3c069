import type { ClearanceShown } from '#mandate/clearance/read-clearance.ts'
import { hashOfWords, makeWords, sealWords } from '#mandate/clearance/sealed-copy.ts'
import type { ProposedChange } from '#mandate/drafts/proposed-change.ts'
import { signClearance, signLetterText, type SaidDecision } from '#mandate/clearance/word.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import type { OfficeFollowed } from '#mandate/clearance/compared-office.ts'
import { readSaid } from '#mandate/clearance/words-schema.ts'
import { done } from '#mandate/result.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'

export type Speaker = Pick<Unlocked, 'me' | 'signing' | 'office' | 'epochs'>
type Of = Pick<ClearanceShown, 'id' | 'lead' | 'speaksFor' | 'isGuest' | 'text'>

/**
 * What she says for her mandate, signed with her key and with that of her office's open epoch; what goes with it is sealed
 * to the office that leads, and to her own. For whom she speaks, her own card says, not the server.
 * @param lead the office that leads, as its chain was followed: words are sealed to it once it was compared, or knowingly
 */
export async function makeWord(
  desk: Speaker,
  { id: letter, lead: leading, speaksFor, isGuest, text }: Of,
  said: { decision: SaidDecision; words: string; changes: ProposedChange[]; known?: readonly string[] },
  lead: OfficeFollowed
) {
  const { me, signing, office, epochs } = desk
  const own = epochs.find(({ card }) => card.number === office.current.number)
  if (!isGuest && !own) return broke('no-open-epoch')
  if (lead.state === 'false') return broke('office-not-known')
  const isKnown = lead.state === 'known' || said.known?.includes(leading)
  if (said.decision !== 'cleared' && !isKnown) return broke('office-not-compared')
  const mayBeShown = said.decision === 'cleared' ? done(null) : readSaid({ words: said.words, changes: said.changes })
  if (!mayBeShown.ok) return mayBeShown
  const words = said.decision === 'cleared' ? null : makeWords(said.words, said.changes)
  const value = {
    letter,
    hash: text.hash,
    decision: said.decision,
    mandate: isGuest ? speaksFor : me.officer.mandate,
    officer: me.officer.id,
    on: me.today,
    words: words && hashOfWords(words)
  }
  const keys = { officer: signing.secret, office: isGuest ? null : fromBase64url(own!.secrets.signing) }
  const copy = async (epoch: number | null, recipient: string) => ({
    id: crypto.randomUUID(),
    epoch,
    body: toBase64url(await sealWords(words!, recipient))
  })
  const ownCopy = async () => {
    if (isGuest) return copy(null, recipientOfHer(me))
    return leading === me.officer.mandate ? null : copy(own!.card.number, own!.card.recipient)
  }
  return done({
    id: crypto.randomUUID(),
    word: signClearance(value, keys),
    words: words && { lead: await copy(lead.current.number, lead.current.recipient), own: await ownCopy() }
  })
}

/** @param text of the hash that was found of what she read */
export const makeSignature = (
  { me, signing }: Pick<Speaker, 'me' | 'signing'>,
  { id, text }: { id: string; text: { hash: string } }
) => {
  const { id: officer, mandate } = me.officer
  const value = { letter: id, hash: text.hash, officer, mandate, on: me.today }
  return { id: crypto.randomUUID(), signature: signLetterText(signing.secret, value) }
}

// Her own card, which `believe` compared with her keys.
const recipientOfHer = ({ officer, people }: Unlocked['me']): string =>
  people.officers.find(({ id }) => id === officer.id)!.card.value.recipient
