import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { ReadCase } from '#mandate/cases/matching/alike.ts'
import type { Meaning } from '#mandate/cases/matching/fingerprints.ts'
import type { RecordGiven } from '#mandate/cases/read-records.ts'
import type { MattersGiven } from '#mandate/pairs/list-matters.ts'
import type { PrintsGiven } from '#mandate/pairs/read-prints.ts'
import { done, type Result } from '#mandate/result.ts'
import { fromBase64url, utf8 } from '#platform/sealing/bytes.ts'
import type { Ask } from '../cases/likeness/look-through.ts'
import { pairKeys, type PairDesk, type PairKey } from './pairs.ts'
import type { MakeFingerprints } from './make-fingerprints.ts'
import { stampOf } from '#mandate/pairs/stamp.ts'

export interface MatterMet {
  mandate: string
  name: string
  /** What the other mandate's matter is called, which says nothing. */
  matter: string
  meanings: Meaning[]
}
export interface LookedThrough {
  found: MatterMet[]
  /** Whether there is an office with which matters are compared. */
  isCompared: boolean
  /** Offices whose key for the pair is signed by nobody who may. */
  notSigned: string[]
  /** Offices with which nothing is compared until a yes is renewed. */
  lapsed: string[]
  /** Takes the prints of some other cases along, of which somebody has none yet. */
  takeAlong: () => Promise<void>
}

const askedTogether = 200

/** What a case may have in common with matters of other mandates; leaves behind what they compare with theirs. */
export function looksThroughPairs(ask: Ask, fingerprint: MakeFingerprints) {
  const stamps = new Map<string, string>()

  return async (
    own: ReadCase,
    states: readonly string[],
    desk: PairDesk,
    lang: string
  ): Promise<Result<LookedThrough>> => {
    const given = await pairKeys(ask, desk, lang)
    if (!given.ok) return given
    const { keys, notSigned, lapsed } = given.value
    const none = done({ found: [], isCompared: false, notSigned, lapsed, takeAlong: async () => undefined })
    if (keys.length === 0) return none
    const matters = await ask<MattersGiven>('pairs/matters', { case: own.id })
    if (!matters.ok) return matters
    const { others, due } = matters.value
    const fresh = others.filter(({ matter, stamp }) => stamps.get(matter) !== stamp)
    const changed: PrintsGiven['prints'] = []
    for (let at = 0; at < fresh.length; at += askedTogether) {
      const asked = fresh.slice(at, at + askedTogether).map(({ matter }) => matter)
      const read = await ask<PrintsGiven>('pairs/prints', { matters: asked })
      if (!read.ok) return read
      changed.push(...read.value.prints)
    }
    const there = others.map(({ matter }) => matter)
    const { epochs, office } = desk
    const all = { reader: { epochs, office }, there }
    const { made, found } = await fingerprint({ ...all, own, states, pairs: padded(desk, own.id, keys), changed })
    for (const { matter, stamp } of fresh) stamps.set(matter, stamp)
    const put = await putMade(ask, own.id, keys, made, matters.value.own)
    if (!put.ok) return put
    const takeAlong = async () => {
      if (due.length === 0) return
      const read = await ask<{ records: RecordGiven[] }>('cases/records', { cases: due.map(({ id }) => id) })
      for (const record of read.ok ? read.value.records : []) {
        const head = due.find(({ id }) => id === record.id)!
        const pairs = padded(desk, head.id, keys)
        const { made } = await fingerprint({ ...all, own: { head, record }, states: head.states, pairs, changed: [] })
        await putMade(ask, head.id, keys, made, [])
      }
    }
    const nameOf = (mandate: string) => keys.find((one) => one.mandate === mandate)!.name
    const named = found.map((one) => ({ ...one, name: nameOf(one.mandate) }))
    return done({ found: named, isCompared: true, notSigned, lapsed, takeAlong })
  }
}

/** Padding that is the same each time and that the other mandate can't tell: by a secret of our epoch, and never the pair's key. */
const padded = ({ epochs, office }: PairDesk, of: string, keys: readonly PairKey[]) => {
  const secret = fromBase64url(epochs.find(({ card }) => card.number === office.current.number)!.secrets.signing)
  return keys.map(({ mandate, key }) => ({
    mandate,
    key,
    pad: hmac(sha256, secret, utf8(`vigie pad of prints\n${of}\n${mandate}`))
  }))
}

/** What has not changed is not sent again. */
async function putMade(
  ask: Ask,
  of: string,
  keys: readonly PairKey[],
  made: readonly { mandate: string; prints: string[] }[],
  there: MattersGiven['own']
): Promise<Result<unknown>> {
  const pairs = made
    .filter(({ mandate, prints }) => there.find(({ other }) => other === mandate)?.stamp !== stampOf(prints))
    .map(({ mandate, prints }) => {
      const { own, other } = keys.find((one) => one.mandate === mandate)!.pair
      return { other: mandate, epoch: own.number, otherEpoch: other.number, prints }
    })
  if (pairs.length === 0) return done(null)
  const put = await ask('pairs/put', { case: of, pairs })
  // A key was made anew meanwhile, or somebody ended it: the next look is by what stands then.
  return !put.ok && put.errors[0]?.code === 'pair-changed' ? done(null) : put
}
