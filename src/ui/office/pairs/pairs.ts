import { followOffice } from '#mandate/clearance/compared-office.ts'
import type { PairGiven, PairsGiven } from '#mandate/pairs/list-pairs.ts'
import { makePairKey, openPairKey, type Pair } from '#mandate/pairs/pair-key.ts'
import { agreeTo, isOfOne, isOurWord, isTheirWord, second, type PairWord } from '#mandate/pairs/pair-word.ts'
import type { OfficeFollowed } from '#mandate/clearance/compared-office.ts'
import { needsSecond } from '#mandate/people/two-officers.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url, toBase64url } from '#platform/sealing/bytes.ts'
import { broke } from '../call.ts'
import type { Unlocked } from '../unlocked.ts'
import type { Ask } from '../cases/likeness/look-through.ts'

export type PairDesk = Pick<Unlocked, 'office' | 'epochs' | 'signing'> & {
  me: { officer: { id: string; mandate: string }; today: string }
}

export interface PairRead {
  mandate: string
  name: string
  office: OfficeFollowed
  /** Who said yes, by what is signed under the epochs that are open: a word of the server's counts for nothing. */
  ours: boolean
  theirs: boolean
  /** What one of ours said, where it takes a second one and she has not said it. */
  half: { word: PairWord; isHers: boolean } | null
  given: PairGiven
}

/** What of it follows from the office that was compared and from what was signed. */
export const readPairs = ({ pairs, compared }: PairsGiven, { office, me }: PairDesk): PairRead[] =>
  pairs.map((given) => {
    const { mandate, name, chain, theirs } = given
    const followed = followOffice(mandate, chain, compared, office.roster.trusted)
    const isKnown = followed.state === 'known'
    const { trusted } = office.roster
    const ours = given.ours !== null && isOurWord(given.ours, mandate, trusted, office.current)
    const half = [given.asked, given.ours].find((word) => word && isOfOne(word, mandate, trusted, office.current))
    return {
      mandate,
      name,
      office: followed,
      ours,
      theirs: theirs !== null && isKnown && isTheirWord(theirs, me.officer.mandate, followed.current),
      half:
        half && !ours && needsSecond(trusted)
          ? { word: half, isHers: half.said.value.officer === me.officer.id }
          : null,
      given
    }
  })

/** Both said yes, and one of it counts no more: its epoch is over, who said it has left, or it takes a second officer now. */
export const isLapsed = ({ ours, theirs, given }: PairRead): boolean =>
  given.ours !== null && given.theirs !== null && !(ours && theirs)

export async function askPairs(ask: Ask, desk: PairDesk, lang: string): Promise<Result<PairRead[]>> {
  const given = await ask<PairsGiven>('pairs', { lang })
  return given.ok ? done(readPairs(given.value, desk)) : given
}

/** Null where she has not the keys of the epoch that is open. */
function keysOf({ signing, epochs, office }: PairDesk) {
  const open = epochs.find(({ card }) => card.number === office.current.number)
  return open ? { officer: signing.secret, office: fromBase64url(open.secrets.signing) } : null
}

/**
 * Her office's yes, signed; only to an office that was compared. Where a colleague said it and it takes two, the second
 * one's to hers.
 * @param renews what a colleague said under the epoch before
 */
export function makeAgreed(
  desk: PairDesk,
  { mandate: other, office, half }: PairRead,
  renews = false
): Result<{ word: PairWord }> {
  const keys = keysOf(desk)
  if (!keys) return broke('no-open-epoch')
  if (office.state !== 'known') return broke('office-not-compared')
  const { id: officer, mandate } = desk.me.officer
  if (half && !half.isHers) return done({ word: second(half.word, { officer, on: desk.me.today }, keys.officer) })
  const value = { mandate, other, officer, on: desk.me.today, ...(renews && { renews: true as const }) }
  return done({ word: agreeTo(value, keys) })
}

export type PairKey = { mandate: string; name: string; pair: Pair; key: Uint8Array }

/**
 * The keys of the pairs for which both offices said yes, each for the two epochs that are open; made here where there is
 * none yet. One that is said to be for these epochs and that neither office signed is used by nobody, and told.
 */
export async function pairKeys(
  ask: Ask,
  desk: PairDesk,
  lang: string
): Promise<Result<{ keys: PairKey[]; notSigned: string[]; lapsed: string[] }>> {
  let read = await askPairs(ask, desk, lang)
  if (!read.ok) return read
  if (await renewsYes(ask, desk, read.value)) read = await askPairs(ask, desk, lang)
  if (!read.ok) return read
  if (await renews(ask, desk, read.value)) read = await askPairs(ask, desk, lang)
  if (!read.ok) return read
  const [keys, notSigned] = [[] as PairKey[], [] as string[]]
  const secrets = desk.epochs.map(({ secrets: { identity } }) => identity).toReversed()
  for (const one of read.value) {
    const pair = pairOf(desk, one)
    if (!pair || !isForNow(one, pair)) continue
    const key = await openPairKey(fromBase64url(one.given.key!.body), pair, secrets, desk.office.roster.trusted)
    if (key) keys.push({ mandate: one.mandate, name: one.name, pair, key })
    else notSigned.push(one.name)
  }
  return done({ keys, notSigned, lapsed: read.value.filter(isLapsed).map(({ name }) => name) })
}

/**
 * A yes of colleagues who are still here, under the epoch right before the open one, is signed again, by the browsers of
 * two where it takes two. Of any other one it is for officers to say it anew: who left could have made it.
 */
async function renewsYes(ask: Ask, desk: PairDesk, pairs: readonly PairRead[]): Promise<boolean> {
  const { current, epochs, roster } = desk.office
  const before = epochs.find(({ number }) => number === current.number - 1)
  let isAny = false
  for (const one of pairs) {
    const word = one.given.ours
    if (one.ours || !word || !before || !isOurWord(word, one.mandate, roster.trusted, before)) continue
    if (one.half && (one.half.isHers || !one.half.word.said.value.renews)) continue
    const made = makeAgreed(desk, one, true)
    if (!made.ok) continue
    await ask('pairs/agree', made.value)
    isAny = true
  }
  return isAny
}

/** True where it is worth asking again: she made one, or a colleague was quicker. */
async function renews(ask: Ask, desk: PairDesk, pairs: readonly PairRead[]): Promise<boolean> {
  const keys = keysOf(desk)
  let isAny = false
  for (const one of pairs) {
    const pair = pairOf(desk, one)
    if (!pair || !keys || isForNow(one, pair)) continue
    const by = { officer: desk.me.officer.id, signing: keys.officer, office: keys.office }
    const { own, theirs } = await makePairKey(pair, by)
    await ask('pairs/key', {
      other: one.mandate,
      epoch: pair.own.number,
      otherEpoch: pair.other.number,
      own: toBase64url(own),
      theirs: toBase64url(theirs)
    })
    isAny = true
  }
  return isAny
}

const pairOf = ({ office: { current } }: PairDesk, { office, ours, theirs }: PairRead): Pair | null =>
  ours && theirs && office.state === 'known' ? { own: current, other: office.current } : null

const isForNow = ({ given: { key } }: PairRead, { own, other }: Pair): boolean =>
  key !== null && key.epoch === own.number && key.otherEpoch === other.number
