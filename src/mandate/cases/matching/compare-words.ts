import { distance as lettersApart } from 'fastest-levenshtein'
import type { NameWord, Script } from './name-key.ts'
import { soundSimilarity } from './sound-distance.ts'

/** Why two words are held to be one name, in codes that a page puts into words. */
export type WordReason =
  | { why: 'same-spelling' }
  | { why: 'same-in-script'; script: Script }
  /** Written in two scripts, and sounding alike. */
  | { why: 'other-script'; one: string; other: string; scripts: [Script, Script] }
  | { why: 'letters-differ'; count: number; one: string; other: string }
  | { why: 'other-spelling'; one: string; other: string }
  /** Volodymyr and Vladimir; Md. and Mohammed. */
  | { why: 'form-of-same'; one: string; other: string }
  | { why: 'same-sound-other-characters'; one: string; other: string }
  | { why: 'initial'; one: string; other: string }

export interface WordMatch {
  /** 0 to 1 */
  alike: number
  reason: WordReason
}

/** From here on two words are held to be one name. Set on the pairs of `pairs.ts`. */
export const wordFloor = 0.76

const initialAlike = 0.8
const otherCharactersAlike = 0.5
const otherWordsCost = 0.03

/** How alike two words of names are; null below the floor. */
export function compareWords(one: NameWord, other: NameWord): WordMatch | null {
  if (one.initial || other.initial) return compareInitial(one, other)
  if (one.script === other.script && one.letters === other.letters)
    return {
      alike: 1,
      reason: one.script === 'Latn' ? { why: 'same-spelling' } : { why: 'same-in-script', script: one.script }
    }
  if (one.script === 'Hani' && other.script === 'Hani')
    return one.sounds === other.sounds
      ? {
          alike: otherCharactersAlike,
          reason: { why: 'same-sound-other-characters', one: one.written, other: other.written }
        }
      : null
  const alike = one.script === 'Arab' && other.script === 'Arab' ? arabicAlike(one, other) : soundAlike(one, other)
  if (alike < wordFloor) return null
  return { alike, reason: reasonFor(one, other) }
}

/**
 * Two Arabic spellings are compared letter by letter: readings would let pass what the letters tell apart, and a letter
 * that may be a long vowel tells Hassan from Hussein and Mahmoud from Mohammed.
 */
function arabicAlike(one: NameWord, other: NameWord): number {
  const longer = Math.max(one.letters.length, other.letters.length)
  if (Math.abs(one.letters.length - other.letters.length) > 2) return 0
  const apart = lettersApart(one.letters, other.letters)
  const alike = 1 - (apart * 1.25) / longer
  if (alike < wordFloor) return 0
  return withoutWeak(one.letters) === withoutWeak(other.letters) ? 1 - (apart * 1.8) / longer : alike
}

const withoutWeak = (letters: string) => letters.replaceAll(/[اويه]/g, '')

function soundAlike(one: NameWord, other: NameWord): number {
  const [a, b] = [one.bare ?? one.sounds, other.bare ?? other.sounds]
  let best = alike(one.sounds, other.sounds)
  if (one.withParticle) best = Math.max(best, alike(one.withParticle, other.sounds) - otherWordsCost)
  if (other.withParticle) best = Math.max(best, alike(one.sounds, other.withParticle) - otherWordsCost)
  if (one.bare ?? other.bare) best = Math.max(best, alike(a, b) - otherWordsCost)
  return best

  function alike(sounds: string, beside: string): number {
    return soundSimilarity(sounds, beside, wordFloor, one.open, other.open)
  }
}

function compareInitial(one: NameWord, other: NameWord): WordMatch | null {
  const [a, b] = [one.sounds.charAt(0), other.sounds.charAt(0)]
  const letters = one.script === other.script && one.letters.charAt(0) === other.letters.charAt(0)
  if (!letters && (a === '' || soundSimilarity(a, b, 0.85) === 0)) return null
  if (one.initial && other.initial)
    return { alike: 0.9, reason: { why: 'initial', one: one.written, other: other.written } }
  return { alike: initialAlike, reason: { why: 'initial', one: one.written, other: other.written } }
}

function reasonFor(one: NameWord, other: NameWord): WordReason {
  const words = { one: one.written, other: other.written }
  const soundsWritten = soundSimilarity(one.asWritten ?? one.sounds, other.asWritten ?? other.sounds, wordFloor)
  if ((one.asWritten ?? other.asWritten) !== null && soundsWritten === 0) return { why: 'form-of-same', ...words }
  if (one.script !== other.script) return { why: 'other-script', ...words, scripts: [one.script, other.script] }
  const count = lettersApart(one.letters, other.letters)
  return count <= 2 ? { why: 'letters-differ', count, ...words } : { why: 'other-spelling', ...words }
}
