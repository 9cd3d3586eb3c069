/**
 * The words of an HTML mail, in one pass: tags out, lines where blocks end, and before each line that it quotes a `>`, as
 * in a mail of text. What no reader of it sees (style, script, head, comments) is no word of it.
 */
export function textOfHtml(html: string): string {
  const lines: string[] = []
  let line = ''
  let quoted = 0
  let at = 0
  // Searched for once: where nothing closes it, each further one would be looked for to the end.
  const neverClosed = new Set<string>()
  const breakLine = () => {
    lines.push(quoted > 0 ? `> ${line}` : line)
    line = ''
  }
  while (at < html.length) {
    const open = html.indexOf('<', at)
    line += html.slice(at, open < 0 ? html.length : open)
    if (open < 0) break
    const [, closes = '', name = ''] = /^<(\/?)([a-z]\w{0,11}|!--)/i.exec(html.slice(open, open + 14)) ?? []
    // One that opens nothing is a sign like others, and is read.
    if (/[\s\d=]/.test(html[open + 1] ?? '')) {
      line += '<'
      at = open + 1
      continue
    }
    const tag = name.toLowerCase()
    const end = tag === '!--' ? html.indexOf('-->', open) : html.indexOf('>', open)
    if (end < 0) break
    at = end + (tag === '!--' ? 3 : 1)
    if (unseen.has(tag) && closes === '' && !neverClosed.has(tag)) {
      const after = afterClosing(html, tag, at)
      if (after === null) neverClosed.add(tag)
      else at = after
    }
    if (tag === 'blockquote') {
      if (line !== '') breakLine()
      quoted = Math.max(0, quoted + (closes === '' ? 1 : -1))
    } else if (/^(br|p|div|tr|li|h\d)$/.test(tag)) breakLine()
  }
  if (line !== '') breakLine()
  return decoded(lines.join('\n'))
}

const unseen = new Set(['head', 'style', 'script', 'title'])

/** Where nothing closes it, it is left open, and the rest is read: no word is lost by a mail that was badly made. */
function afterClosing(html: string, tag: string, from: number): number | null {
  const closing = new RegExp(`</${tag}\\s*>`, 'gi')
  closing.lastIndex = from
  const found = closing.exec(html)
  return found ? found.index + found[0].length : null
}

const decoded = (text: string): string =>
  text
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#(\d{1,7});/g, (_, code: string) => (Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : ''))
    .replace(/&amp;/g, '&')
