import type { Resolver } from '../../reference/resolve.ts'
import { addresseeName } from '../fields.ts'
import { readNamed } from './addressee-text.ts'
import type { ParsedAddressee } from './parsed-letter.ts'
import { problem, readCell, type RowProblem } from '../../import/problem.ts'

type Read = { ok: true; value: ParsedAddressee[] } | { ok: false; problem: RowProblem }

/**
 * Reads 'Egypt; company: Acme Ltd': States by a name in any of the six languages or by code, others with
 * their class before their name. `toOthers`: the letter is an OTH of the public database.
 */
export function readAddressees(value: string, toOthers: boolean, resolver: Resolver): Read {
  const parts = resolver.findState(value)
    ? [value]
    : value
        .split(';')
        .map((part) => part.trim())
        .filter(Boolean)
  if (parts.length === 0) return wrong('required')
  const addressees: ParsedAddressee[] = []
  for (const part of parts) {
    const named = readNamed(part)
    if (named.name === '') return wrong('required')
    const ofClass = named.class ?? (toOthers ? 'company' : 'state')
    const state = named.class === null || named.class === 'state' ? resolver.findState(named.name) : null
    // The same State under two names is one addressee, with one clock.
    if (state && addressees.some((one) => one.state === state)) continue
    if (state) addressees.push({ class: 'state', state, probableState: null, actor: null })
    else if (ofClass !== 'state') {
      const actor = readCell(addresseeName, 'addressee', named.name)
      if (!actor.ok) return actor
      const isClassAssumed = named.class === null
      addressees.push({ class: ofClass, isClassAssumed, state: null, probableState: null, actor: actor.value })
    } else return unknown(named.name, resolver)
  }
  return { ok: true, value: addressees }
}

function unknown(name: string, resolver: Resolver): Read {
  const names = resolver.suggestStates(name).join(', ')
  return names ? wrong('unknown-addressee-near', { value: name, names }) : wrong('unknown-addressee', { value: name })
}

const wrong = (code: string, params: RowProblem['params'] = {}): Read => ({
  ok: false,
  problem: problem(code, 'addressee', params)
})
