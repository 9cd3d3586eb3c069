/**
 * A name as it may sound, one sign a sound, from any Latin spelling: Mohammed and Muhamed, Yusuf and Youssouf,
 * Khrushchev and Khrouchtchev are nearly one. Small letters as usual, c for the ch of church, and
 * S sh, Z zh, x kh, G gh, T the th of thin, D that of this, E ai or ei, O au or aw.
 * From Arabic letters also Y and W, which may be vowels, and A, a first alif that may be any vowel.
 */
export type Sounds = string

const rules: [RegExp, string][] = [
  [/[^a-z]/g, ''],
  [/x/g, 'ks'],
  // sh, ch, kh in the spellings of several languages.
  [/shch|stsch|schtsch|shtch|chtch/g, 'S'],
  [/tsch|tch/g, 'c'],
  [/sch|sh/g, 'S'],
  [/dzh|dj/g, 'j'],
  [/kh/g, 'x'],
  [/gh/g, 'G'],
  [/zh/g, 'Z'],
  [/ch|cz/g, 'C'],
  [/th/g, 'T'],
  [/dh/g, 'D'],
  [/ph/g, 'f'],
  [/ck/g, 'k'],
  [/tz/g, 'ts'],
  [/qu(?=[aeiou])/g, 'k'],
  [/gu(?=[ei])/g, 'g'],
  // Kuznecov and Jovanovic, as several Slavic languages write them.
  [/c(?=[eo]va?$)/g, 'ts'],
  [/ic$/g, 'iC'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  // Double letters, and long vowels written by two.
  [/ou|oo|uw/g, 'u'],
  [/ee|ij$|iy$|yi$|ii|iy(?=[^aeou])/g, 'i'],
  [/([a-zSZGTDCx])\1+/g, '$1'],
  // A last e that is not spoken: Abderrahmane, Yacine, Jaqueline.
  [/(?<=[aeiou][nlr])e$/g, ''],
  [/(?<=[aeiou])h$/g, ''],
  [/^aye/g, 'E'],
  [/(ai|ay|ei|ey)(?=[^aeiou]|$)/g, 'E'],
  [/(au|aw|ow)(?=[^aeiou]|$)/g, 'O'],
  [/y(?=[aeiouEO])/g, '@'],
  [/y/g, 'i'],
  [/@/g, 'y'],
  [/i(?=[aou])/g, 'iy'],
  [/w(?=[aeiouEO])/g, '%'],
  [/w/g, 'u'],
  [/%/g, 'w']
]

/** @param latin small Latin letters, as transliterated */
export function soundsOf(latin: string): Sounds {
  let sounds = latin
  for (const [spelling, sound] of rules) sounds = sounds.replaceAll(spelling, sound)
  return sounds.replaceAll('C', 'c')
}

const classes: Record<string, string> = {}
for (const [sign, members] of [
  ['p', 'pb'],
  ['t', 'tdTD'],
  ['s', 'szSZc'],
  ['k', 'kgqxGj'],
  ['f', 'fv'],
  ['m', 'm'],
  ['n', 'n'],
  ['l', 'l'],
  ['r', 'r']
] as const)
  for (const member of members) classes[member] = sign

/** What remains when vowels, h, w and y go and near consonants are one: the same in every script, for looking up. */
export function skeletonOf(sounds: Sounds): string {
  let skeleton = ''
  for (const sound of sounds) skeleton += classes[sound] ?? ''
  return skeleton
}
