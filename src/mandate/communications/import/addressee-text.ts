import type { Resolver } from '../../reference/resolve.ts'
import { addresseeClasses, type AddresseeClass } from '../communication.ts'

/**
 * How a file names an addressee that is no State: its class before its name, 'company: Acme Ltd'. In a
 * letter to other actors alone (OTH of the public database) a bare name is a company's.
 */
export interface Named {
  /** Null for a bare name. */
  class: AddresseeClass | null
  name: string
}

export function readNamed(text: string): Named {
  const [, before = '', name = ''] = /^\s*([a-z]+)\s*[:：]\s*([\s\S]*)$/i.exec(text) ?? []
  const named = addresseeClasses.find((one) => one === before.toLowerCase())
  return named ? { class: named, name: name.trim() } : { class: null, name: text.trim() }
}

/** The same the other way. `bare` where a bare name is read as a company's, and only if it would be. */
export function writeNamed(addressee: { class: string; actor: string }, bare: boolean, resolver: Resolver): string {
  const name = fileName(addressee.actor)
  const isReadBare = bare && addressee.class === 'company' && !readNamed(name).class && !resolver.findState(name)
  return isReadBare ? name : `${addressee.class}: ${name}`
}

/** A semicolon divides addressees in a file, so that a name cannot hold one there. */
export const fileName = (actor: string): string => actor.replaceAll(';', ',').trim()
