import { arabicReadings } from './arabic-readings.ts'

/** What an Arabic, Persian or Urdu word may sound like, in the letters of `sounds.ts`. */
export interface ArabicReading {
  /** what is written, vowels and marks left out, forms of one letter made one: what two Arabic words are compared by */
  letters: string
  sounds: string
  /** no short vowel is written: any may stand between two consonants */
  open: boolean
}

/** Vowels and other marks, and the stroke that lengthens a word. */
const marks = /[\p{M}\u0640]/gu
const shortVowels: Record<string, string> = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i' }

/** Arabic script as Unicode has it, and a tatweel, which is a stroke and no letter. */
export const isArabic = (text: string): boolean => /[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/.test(text)

/** One spelling for what keyboards and habits write in several: hamza on or off, final ya with dots or without, ha for ta. */
export function plainArabic(word: string): string {
  let plain = ''
  for (const letter of word.normalize('NFKC').replaceAll(marks, '')) plain += plainLetters[letter] ?? letter
  return plain
}

const plainLetters: Record<string, string> = Object.fromEntries(
  ['اأإآٱ', 'وؤ', 'يئیىے', 'كک', 'هةھہە', 'تٹ', 'دڈ', 'رڑ', 'نں']
    .flatMap((alike) => Array.from(alike, (letter) => [letter, alike.charAt(0)]))
    .concat([['ء', '']])
)

export function readArabic(word: string): ArabicReading {
  const letters = plainArabic(word)
  const sounds = arabicReadings.get(letters) ?? soundsOfMarks(word.normalize('NFKC'))
  return sounds ? { letters, sounds, open: false } : { letters, sounds: soundsOfLetters(letters), open: true }
}

/** Capitals are letters that stand for more than one sound: see `sounds.ts`. */
const letterSounds: Record<string, string> = Object.fromEntries(
  'ب=b ت=t ث=T ج=j ح=h خ=x د=d ذ=D ر=r ز=z س=s ش=S ص=s ض=d ط=t ظ=z ع= غ=G ف=f ق=q ك=k ل=l م=m ن=n ه=h و=W ي=Y ا=a پ=p چ=c ژ=Z گ=g ۆ=o ێ=e ڤ=v'
    .split(' ')
    .map((pair) => pair.split('='))
    .map(([letter, sound]) => [letter as string, sound as string])
)

function soundsOfLetters(plain: string): string {
  const sounds = Array.from(plain, (letter) => letterSounds[letter] ?? '')
  if (plain.startsWith('ا')) sounds[0] = 'A'
  if (plain.startsWith('و')) sounds[0] = 'w'
  if (plain.startsWith('ي')) sounds[0] = 'y'
  // A final ha after a consonant is mostly the ending of women's names, whose dots were left out.
  if (plain.length > 2 && plain.endsWith('ه')) sounds[sounds.length - 1] = /[اويع]/.test(plain.at(-2)!) ? '' : 'a'
  if (/[^اوي]ي$/.test(plain)) sounds[sounds.length - 1] = 'Y'
  return sounds.join('')
}

/** Where vowels are marked: read with them. Null where fewer than half of the consonants bear one. */
function soundsOfMarks(word: string): string | null {
  let [sounds, consonants, vowels] = ['', 0, 0]
  for (const letter of word) {
    const vowel = shortVowels[letter]
    if (vowel) {
      sounds += vowel
      vowels++
    } else if (!/\p{M}|\u0640/u.test(letter)) {
      const plain = plainArabic(letter)
      const sound = letterSounds[letter === 'ة' ? 'ه' : plain] ?? ''
      consonants++
      if (letter === 'ة') sounds += sounds.endsWith('a') ? '' : 'a'
      else if (sound === 'a') sounds += 'أإآ'.includes(letter) || /[aiu]$/.test(sounds) ? '' : 'a'
      else if (sound === 'W') sounds += sounds.endsWith('u') ? '' : 'w'
      else if (sound === 'Y') sounds += sounds.endsWith('i') ? '' : 'y'
      else sounds += sound
    }
  }
  return vowels * 2 >= consonants && vowels > 0 ? sounds : null
}
