import type { Sounds } from './sounds.ts'

/** How far apart two sounds are, 0 to 1; what is not named here is 1. */
const nearness: [number, string][] = [
  [0.05, 'kq uW iY EY aA iA uA eA oA EA OA'],
  [0.1, 'ei ou vw uw iy wW yY OW eY oW'],
  [0.15, 'ae eE jZ TD Dd Dz Tt oO gG'],
  [0.2, 'iE uO cS Ts sS'],
  [0.25, 'xh ao jy xk qG'],
  [0.3, 'gj gq aO vf bp jx zs cx Gr uv cj'],
  [0.4, 'td cs hG bv zZ dz cq kg ck ch'],
  [0.5, 'eo SZ cZ'],
  [0.6, 'eu oi iO uE EO mn'],
  [0.7, 'aE aY aW'],
  // Jamal is not Jamil, nor Rashad Rashid.
  [0.8, 'au iu']
]
const width = 128
const vowels = 'aeiouEO'
const isVowel = flags(vowels)
const between = table()
const gaps = Float32Array.from({ length: width }, (_, code) => gapOf(String.fromCharCode(code)))
const open = Float32Array.from({ length: width }, (_, code) => (isVowel[code] ? 0.1 : (gaps[code] as number)))

/** What a word weighs, sound by sound: a vowel less than a consonant, for it is what spellings differ in. */
export function weightOf(sounds: Sounds): number {
  let weight = 0
  for (let i = 0; i < sounds.length; i++) weight += isVowel[sounds.charCodeAt(i)] ? 0.45 : 1
  return weight
}

/**
 * 1 for what sounds alike, 0 for what is less alike than `floor` or told apart by how it begins or ends. Where one side
 * was written without its vowels (`openOne`, `openOther`), vowels of the other cost next to nothing.
 */
export function soundSimilarity(one: Sounds, other: Sounds, floor: number, openOne = false, openOther = false): number {
  if (one === other) return 1
  if (one === '' || other === '' || areApart(one, other)) return 0
  const weight = Math.max(weightOf(one), weightOf(other))
  const alike = 1 - distance(one, other, (1 - floor) * weight, openOne, openOther) / weight
  return alike < floor ? 0 : alike
}

const rows = [new Float32Array(64), new Float32Array(64)]

/** What it costs to make one of the other; infinite once it is over `most`. */
function distance(one: Sounds, other: Sounds, most: number, openOne: boolean, openOther: boolean): number {
  const [a, b] = [one.slice(0, 60), other.slice(0, 60)]
  // A vowel of one side that stands for nothing written on the other.
  const [leaveA, leaveB] = [openOther ? open : gaps, openOne ? open : gaps]
  let [before, now] = rows as [Float32Array, Float32Array]
  before[0] = 0
  for (let j = 1; j <= b.length; j++) before[j] = before[j - 1]! + leaveB[b.charCodeAt(j - 1)]!
  for (let i = 1; i <= a.length; i++) {
    const code = a.charCodeAt(i - 1)
    let least = (now[0] = before[0]! + leaveA[code]!)
    for (let j = 1; j <= b.length; j++) {
      const beside = b.charCodeAt(j - 1)
      const changed = before[j - 1]! + between[code * width + beside]!
      least = Math.min(least, (now[j] = Math.min(changed, before[j]! + leaveA[code]!, now[j - 1]! + leaveB[beside]!)))
    }
    if (least > most) return Infinity
    ;[before, now] = [now, before]
  }
  return before[b.length]!
}

/** Where beginnings or endings tell two names apart, however alike the rest is. */
function areApart(one: Sounds, other: Sounds): boolean {
  // Rafiq and Shafiq: whoever writes by ear hears how a name begins.
  const [a, b] = [one.charCodeAt(0), other.charCodeAt(0)]
  if (!isVowel[a] && !isVowel[b] && between[a * width + b]! >= 0.8) return true
  // Karima and Karim, Maria and Mario, Ivanov and Ivanova: a sister and a brother.
  if (isFeminine(one, other) || isFeminine(other, one)) return true
  // Melnik and Melnikov: another family.
  const [longer, shorter] = one.length >= other.length ? [one, other] : [other, one]
  return longer.length - shorter.length >= 2 && longer.startsWith(shorter)
}

const isFeminine = (one: Sounds, other: Sounds): boolean => one.endsWith('a') && !'aeiuEOYW'.includes(other.at(-1)!)

function gapOf(sound: string): number {
  if (sound === 'e') return 0.35
  if (vowels.includes(sound)) return 0.5
  if (sound === 'h') return 0.45
  if (sound === 'A' || sound === 'Y' || sound === 'W') return 0.6
  return sound === 'y' || sound === 'w' ? 0.35 : 1
}

function table(): Float32Array {
  const costs = new Float32Array(width * width).fill(1)
  for (let code = 0; code < width; code++) costs[code * width + code] = 0
  for (const [cost, pairs] of nearness)
    for (const pair of pairs.split(' ')) {
      const [one, other] = [pair.charCodeAt(0), pair.charCodeAt(1)]
      if (one !== other) costs[one * width + other] = costs[other * width + one] = cost
    }
  // A vowel never stands for a consonant, nor the other way about, but for those named.
  return costs
}

function flags(of: string): Uint8Array {
  const set = new Uint8Array(width)
  for (const sign of of) set[sign.charCodeAt(0)] = 1
  return set
}
