/** The words of an HTML mail for looking through, in one pass: tags out, lines where blocks end, quotations cut off. */
export function textOfHtml(html: string): string {
  const quote = html.search(/<blockquote\b/i)
  const own = quote < 0 ? html : html.slice(0, quote)
  const words: string[] = []
  let at = 0
  while (at < own.length) {
    const open = own.indexOf('<', at)
    if (open < 0) break
    words.push(own.slice(at, open))
    const close = own.indexOf('>', open)
    if (close < 0) return decoded(words.join(''))
    if (/^<\/?(br|p|div|tr|li|h\d)\b/i.test(own.slice(open, open + 8))) words.push('\n')
    at = close + 1
  }
  return decoded(words.join('') + own.slice(at))
}

const decoded = (text: string): string =>
  text
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d{1,7});/g, (_, code: string) => (Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : ''))
    .replace(/&amp;/g, '&')
