/**
 * A word as it is compared: whatever case, accent, vowel mark or form of hamza it was typed with.
 * NOTE: passphrases are sealed in this form (../passphrase.ts): what it does to a letter can't be changed any more.
 */
export function fold(word: string): string {
  const bare = word
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '') // accents, vowel marks, hamza above and below; what can't be seen; tatweel
    .toLowerCase()
  return Array.from(bare, (letter) => alike[letter] ?? letter).join('')
}

const alike: Record<string, string> = {
  ı: 'i',
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ء: '',
  '\u2019': '',
  "'": ''
}
