import { isLanguage } from '../languages.ts'

/**
 * What a register calls something, of what was typed: its name, or the address of its public page, whole or from the
 * language on, which is what people copy. An address of anything else stays as it was typed.
 */
export function nameInAddress(typed: string): string {
  const text = typed.trim()
  const address = withHost.test(text) ? URL.parse(text) : text.startsWith('/') ? URL.parse(text, nowhere) : null
  const [language, ...path] = address?.pathname.split('/').filter((part) => part !== '') ?? []
  if (!address || !isLanguage(language)) return typed
  // Where a register is one page, each has its place on it.
  const name = path.length === 1 ? address.hash.slice(1) : path.at(-1)
  return (name && decoded(name)) || typed
}

const withHost = /^https?:\/\//i
const nowhere = 'https://vigie.invalid'

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
