import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { toBase64url } from './bytes.ts'
import { fingerprint } from './fingerprint.ts'
import { makeIdentity } from './identity.ts'
import {
  confirmOfficer,
  readRoster,
  removeOfficer,
  type Confirmation,
  type OfficerCard,
  type Removal
} from './roster.ts'
import { makeSigningKey, signed } from './signing.ts'

interface Person {
  card: OfficerCard
  secret: Uint8Array
}
async function person(id: string): Promise<Person> {
  const { secret, verifyKey } = makeSigningKey()
  const { recipient } = await makeIdentity()
  return { card: { id, mandate: 'defenders', role: 'officer', recipient, verifyKey: toBase64url(verifyKey) }, secret }
}

// Invented persons. Ana is the root; Mal came by herself or by the server.
let ana: Person, ben: Person, chi: Person, dea: Person, mal: Person, max: Person
beforeAll(async () => {
  ;[ana, ben, chi, dea, mal, max] = (await Promise.all(['ana', 'ben', 'chi', 'dea', 'mal', 'max'].map(person))) as [
    Person,
    Person,
    Person,
    Person,
    Person,
    Person
  ]
})

/** An office as it goes on: everybody signs for the state that her own browser reads. */
function office() {
  const cards = [ana, ben, chi, dea, mal, max].map(({ card }) => card)
  const confirmations: Confirmation[] = []
  const removals: Removal[] = []
  const read = () => readRoster(cards, confirmations, removals, ana.card)
  const trusted = () =>
    read()
      .trusted.map(({ id }) => id)
      .sort()
  const confirm = (by: Person, whom: Person, at = read().state) =>
    void confirmations.push(confirmOfficer(by.secret, whom.card, at))
  const remove = (by: Person, whom: Person, at = read().state) =>
    void removals.push(removeOfficer(by.secret, whom.card, at))
  return { cards, confirmations, removals, read, trusted, confirm, remove }
}
type Office = ReturnType<typeof office>

function threeOfficers(): Office {
  const o = office()
  o.confirm(ana, ben)
  o.confirm(ana, chi)
  o.confirm(ben, chi)
  return o
}

function fourOfficers(): Office {
  const o = threeOfficers()
  o.confirm(ana, dea)
  o.confirm(ben, dea)
  return o
}

describe('who is trusted', () => {
  it('is the root alone, until somebody is confirmed', () => {
    expect(office().trusted()).toEqual(['ana'])
  })

  it('grows by one who is alone, then by two', () => {
    const o = office()
    o.confirm(ana, ben)
    expect(o.trusted()).toEqual(['ana', 'ben'])
    o.confirm(ana, chi)
    expect(o.trusted()).toEqual(['ana', 'ben'])
    o.confirm(ben, chi)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
    o.confirm(ben, dea)
    o.confirm(chi, dea)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi', 'dea'])
  })

  it('does not depend on the order in which cards and statements come', () => {
    const o = threeOfficers()
    o.confirm(ben, dea)
    o.confirm(chi, dea)
    o.remove(ana, ben)
    o.remove(dea, ben)
    o.confirm(ana, max)
    const expected = ['ana', 'chi', 'dea']
    expect(o.trusted()).toEqual(expected)
    const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })
    fc.assert(
      fc.property(shuffled(o.cards), shuffled(o.confirmations), shuffled(o.removals), (cards, said, gone) => {
        const { trusted, state } = readRoster(cards, [...said, ...said], gone, ana.card)
        expect(trusted.map(({ id }) => id).sort()).toEqual(expected)
        expect(state).toBe(o.read().state)
      }),
      { numRuns: 15 }
    )
  })
})

describe('who is not trusted', () => {
  it('is an officer whom the server adds, with whatever statements it can make', () => {
    const o = threeOfficers()
    const { state } = o.read()
    const print = fingerprint(mal.card)
    o.confirm(mal, mal)
    o.confirm(max, mal)
    // A statement of another card with Mal's put in; one that says Ana signed it; one of another purpose.
    const real = o.confirmations[0] as Confirmation
    o.confirmations.push({ ...real, value: { ...real.value, card: print } })
    o.confirmations.push({ ...confirmOfficer(mal.secret, mal.card, state), by: ana.card.verifyKey })
    const saidElse = [ana, ben].map(({ secret }) => signed(secret, 'officer-removed', { card: print, at: state }))
    o.confirmations.push(...saidElse)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
  })

  it('is either of two who confirm only each other', () => {
    const o = threeOfficers()
    o.confirm(mal, max)
    o.confirm(max, mal)
    o.confirm(mal, mal)
    o.confirm(max, max)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
  })

  it('is whom one officer alone confirms, twice, under two states, or with a puppet', () => {
    const o = threeOfficers()
    o.confirm(ben, mal)
    o.confirm(ben, mal, office().read().state)
    o.confirmations.push(o.confirmations[3] as Confirmation)
    o.confirm(ben, max)
    o.confirm(max, mal)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
  })

  it('is whose card was changed after it was confirmed: another recipient, key, role or name', () => {
    const o = office()
    o.confirm(ana, ben)
    for (const change of [
      { recipient: mal.card.recipient },
      { verifyKey: mal.card.verifyKey },
      { role: 'head' },
      { id: 'mal' }
    ]) {
      const cards = [{ ...ben.card, ...change }]
      expect(readRoster(cards, o.confirmations, o.removals, ana.card).trusted).toEqual([ana.card])
    }
  })

  it('is who bears another’s key, another mandate or a classic recipient', () => {
    for (const change of [
      { verifyKey: ana.card.verifyKey },
      { mandate: 'torture' },
      { recipient: 'age1classic' },
      { verifyKey: undefined as unknown as string, recipient: 'x' }
    ]) {
      const card = { ...mal.card, ...change }
      const { state } = office().read()
      expect(readRoster([card], [confirmOfficer(ana.secret, card, state)], [], ana.card).trusted).toEqual([ana.card])
    }
  })

  it('is neither of two whom one who was alone signed for at once', () => {
    const o = office()
    const { state } = o.read()
    o.confirm(ana, ben, state)
    o.confirm(ana, mal, state)
    expect(o.trusted()).toEqual(['ana'])
  })

  it('is a second card of the same person by her own word', () => {
    const o = office()
    o.confirm(ana, ben)
    const again = { ...chi.card, id: 'ben' }
    o.cards.push(again)
    o.confirmations.push(confirmOfficer(ana.secret, again, o.read().state))
    o.confirmations.push(confirmOfficer(ben.secret, again, o.read().state))
    expect(o.trusted()).toEqual(['ana', 'ben'])
  })
})

describe('who was removed', () => {
  it('is removed by two others, or by the one other there is', () => {
    const o = threeOfficers()
    o.remove(ana, ben)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
    o.remove(ben, ben)
    o.remove(mal, ben)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
    o.remove(chi, ben)
    expect(o.trusted()).toEqual(['ana', 'chi'])
    o.remove(ana, chi)
    expect(o.trusted()).toEqual(['ana'])
    expect(o.read().removed.map(({ id }) => id)).toEqual(['ben', 'chi'])
    o.remove(ana, ana)
    expect(o.trusted()).toEqual(['ana'])
  })

  it('confirms nobody any more, though whom she confirmed before stays', () => {
    const o = threeOfficers()
    const before = o.read().state
    o.remove(ana, ben)
    o.remove(chi, ben)
    expect(o.trusted()).toEqual(['ana', 'chi'])
    o.confirm(ben, mal)
    o.confirm(ben, mal, before)
    o.confirm(ana, mal)
    expect(o.trusted()).toEqual(['ana', 'chi'])
    o.remove(ben, chi)
    expect(o.trusted()).toEqual(['ana', 'chi'])
  })

  it('leaves one who has to sign anew: what she said when they were two is not enough for one', () => {
    const o = office()
    o.confirm(ana, ben)
    o.confirm(ana, chi)
    o.confirm(ana, dea)
    o.remove(ana, ben)
    expect(o.trusted()).toEqual(['ana'])
    o.confirm(ana, chi)
    expect(o.trusted()).toEqual(['ana', 'chi'])
  })

  it('leaves one who may let in the next by herself', () => {
    const o = office()
    o.confirm(ana, ben)
    o.remove(ana, ben)
    o.confirm(ana, chi)
    expect(o.trusted()).toEqual(['ana', 'chi'])
    o.confirm(ana, dea)
    expect(o.trusted()).toEqual(['ana', 'chi'])
  })

  it('can be the root: those she confirmed go on', () => {
    const o = threeOfficers()
    o.remove(ben, ana)
    o.remove(chi, ana)
    expect(o.trusted()).toEqual(['ben', 'chi'])
    o.confirm(ben, dea)
    o.confirm(chi, dea)
    expect(o.trusted()).toEqual(['ben', 'chi', 'dea'])
  })

  it('is not removed by one who wants to be alone', () => {
    const o = threeOfficers()
    const two = office()
    two.confirm(ana, ben)
    o.remove(ana, ben)
    o.remove(ana, chi)
    o.confirm(ana, mal, two.read().state)
    two.remove(ana, ben)
    o.confirm(ana, mal, two.read().state)
    o.confirm(ana, mal)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
  })

  it('stays nobody’s puppet when the root signs again for the time when she was alone: then nobody enters', () => {
    const o = threeOfficers()
    o.confirm(ana, mal, office().read().state)
    expect(o.trusted()).toEqual(['ana'])
  })

  it('leaves those whom others confirmed between two departures, and their number, as they were', () => {
    const o = fourOfficers()
    for (const by of [ana, chi]) o.remove(by, ben)
    const { state } = o.read()
    for (const by of [ana, chi]) o.confirm(by, max, state)
    for (const by of [ana, chi]) o.remove(by, dea)
    expect(o.trusted()).toEqual(['ana', 'chi', 'max'])
    o.remove(ana, chi)
    o.confirm(ana, mal)
    expect(o.trusted()).toEqual(['ana', 'chi', 'max'])
  })

  it('has no voice left about those who stay', () => {
    const o = fourOfficers()
    o.remove(ben, dea)
    for (const by of [ana, chi]) o.remove(by, ben)
    o.remove(ana, dea)
    expect(o.trusted()).toEqual(['ana', 'chi', 'dea'])
    o.remove(chi, dea)
    expect(o.trusted()).toEqual(['ana', 'chi'])
  })

  it('is not removed by one voice that was given when it took two', () => {
    const o = threeOfficers()
    o.remove(ana, chi)
    o.remove(ana, ben)
    o.remove(chi, ben)
    expect(o.trusted()).toEqual(['ana', 'chi'])
    o.remove(ana, chi)
    expect(o.trusted()).toEqual(['ana'])
  })

  it('is removed by nobody for a state that never was, or by who was not trusted there', () => {
    const o = threeOfficers()
    const { state } = o.read()
    o.remove(ana, ben, fingerprint({ ever: [], removed: [] }))
    o.remove(dea, ben, state)
    o.remove(chi, ben)
    for (const by of [ana, chi]) o.confirm(by, dea)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi', 'dea'])
    o.remove(dea, ben)
    expect(o.trusted()).toEqual(['ana', 'chi', 'dea'])
  })

  it('is one after the other, where several are asked to go at once: the last to come goes first', () => {
    const two = office()
    two.confirm(ana, ben)
    const { state } = two.read()
    two.remove(ben, ana, state)
    two.remove(ana, ben, state)
    expect(two.trusted()).toEqual(['ana'])
    const o = fourOfficers()
    const then = o.read().state
    for (const by of [ana, ben]) o.remove(by, dea, then)
    for (const by of [chi, dea]) o.remove(by, ana, then)
    expect(o.trusted()).toEqual(['ana', 'ben', 'chi'])
    for (const by of [ben, chi]) o.remove(by, ana)
    expect(o.trusted()).toEqual(['ben', 'chi'])
  })

  it('is the only one who comes or leaves by a word that an honest server takes', () => {
    const some = fc.constantFrom(ana, ben, chi, dea)
    const act = fc.record({ by: some, whom: some, isRemoval: fc.boolean() })
    fc.assert(
      fc.property(fc.array(act, { minLength: 25, maxLength: 25 }), (acts) => {
        const o = threeOfficers()
        let { trusted, state } = o.read()
        for (const { by, whom, isRemoval } of acts) {
          const isIn = ({ card }: Person) => trusted.some(({ id }) => id === card.id)
          if (by === whom || !isIn(by) || isIn(whom) !== isRemoval) continue
          // Of two who are confirmed by one who is alone neither enters: the server takes one.
          if (!isRemoval && trusted.length === 1) continue
          if (isRemoval) o.remove(by, whom, state)
          else o.confirm(by, whom, state)
          const after = o.read()
          const others = (cards: OfficerCard[]) => cards.map(({ id }) => id).filter((id) => id !== whom.card.id)
          expect(others(after.trusted)).toEqual(others(trusted))
          ;({ trusted, state } = after)
        }
      }),
      { numRuns: 15 }
    )
  })

  it('is nobody for malformed statements', () => {
    const o = threeOfficers()
    const wrong = [null, {}, { ...o.confirmations[0], value: null }, signed(ana.secret, 'officer-removed', null)]
    const all = wrong as unknown as Confirmation[]
    expect(readRoster(o.cards, [...o.confirmations, ...all], all, ana.card)).toEqual(o.read())
  })
})
