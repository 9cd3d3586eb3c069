import { referenceOf } from '../search/reference-of.ts'
import { slugOfSymbol, symbolInCapitals } from '../reference/slug-of-symbol.ts'
import { nameInAddress } from './name-in-address.ts'

/**
 * What a register calls something, of what was typed: its name, the address of its page, or the symbol of a document as
 * everybody cites it, alone or with a paragraph. What is none of them stays as it was typed.
 */
export function nameAsTyped(typed: string): string {
  const named = nameInAddress(typed)
  if (named !== typed) return named
  const reference = referenceOf(typed)
  if (reference && 'document' in reference)
    return slugOfSymbol(`${reference.document} ${reference.paragraph.toLowerCase()}`)
  const text = typed.trim()
  return symbol.test(text) ? slugOfSymbol(symbolInCapitals(text)) : typed
}

const symbol = /^[A-Z]+\/[\w /.,()-]*\d[\w /.,()-]*$/i
