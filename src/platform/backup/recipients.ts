import { generateHybridIdentity, identityToRecipient } from 'age-encryption'

/** Only post-quantum hybrid recipients: what is copied today may be kept until it can be broken. */
export function whyNotRecipient(text: string): string | null {
  if (/^age1pq1[a-z0-9]{100,}$/.test(text)) return null
  if (text.startsWith('AGE-SECRET-KEY'))
    return 'That is a secret identity, not a recipient: keep it away from this machine, and give the recipient that belongs to it (age1pq1...).'
  if (text.startsWith('age1'))
    return `"${text.slice(0, 12)}..." is a classic recipient: give a post-quantum one, which begins with age1pq1 (vigie keys new makes one).`
  return `"${text.slice(0, 12)}" is no recipient: give one that begins with age1pq1 (vigie keys new makes one).`
}

export async function makeIdentity(): Promise<{ identity: string; recipient: string }> {
  // NOTE: generateIdentity() of this library makes a classic one.
  const identity = await generateHybridIdentity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The identities or recipients of a file as age keeps them: one a line, '#' begins a comment. */
export function readLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
}
