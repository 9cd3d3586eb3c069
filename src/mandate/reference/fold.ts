/**
 * Text as names are compared by: without case, accents, hyphens and apostrophes; full-width as
 * half-width; Arabic alef, hamza, ta marbuta, ya and tatweel in one form each; no article around it.
 */
export function fold(text: string): string {
  const plain = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/[ءـ'’ʼ‘`´ʻ·]/g, '')
    .replace(/[ٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ı/g, 'i')
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return plain.replace(/^(the|la|le|les|el|los|las|l) /, '').replace(/ (the|la|le|les|el|los|las|l)$/, '')
}
