const most = 50_000_000

/** The words of a Word file, a paragraph a line. Throws where it is none. */
export async function readDocx(bytes: ArrayBuffer): Promise<string> {
  return (await readDocxParagraphs(bytes)).join('\n').trim()
}

/**
 * The paragraphs of a Word file as they read once its tracked changes are accepted: what was struck out or moved away
 * is not among them, nor are comments, headers and feet. Throws where it is no Word file.
 */
export async function readDocxParagraphs(bytes: ArrayBuffer): Promise<string[]> {
  return paragraphsIn(await partOf(bytes, 'word/document.xml'))
}

/** What stands in the comments, footnotes and endnotes of a Word file, each by itself: no paragraph of it has them. */
export async function readDocxAsides(bytes: ArrayBuffer): Promise<string[]> {
  const found: string[] = []
  for (const [part, element] of asides) {
    const xml = await partOf(bytes, `word/${part}.xml`).catch(() => '')
    for (const [, of, within] of xml.matchAll(
      new RegExp(`<w:${element}(?=[\\s>])([^>]*)>(.*?)</w:${element}>`, 'gs')
    )) {
      // The rules that part notes from the page are notes as well.
      if (/\sw:type=/.test(of!)) continue
      const text = paragraphsIn(within!).join('\n').trim()
      if (text !== '') found.push(text)
    }
  }
  return found
}
const asides = [
  ['comments', 'comment'],
  ['footnotes', 'footnote'],
  ['endnotes', 'endnote']
] as const

const partOf = async (bytes: ArrayBuffer, name: string): Promise<string> =>
  new TextDecoder('utf-8', { fatal: true }).decode(await unzip(bytes, name))

function paragraphsIn(xml: string): string[] {
  const paragraphs: string[] = []
  // One within another stands in a text box.
  const open: { text: string; goesOn: boolean }[] = []
  const within: Record<string, number> = {}
  let kept = ''
  for (const [, close, name, isEmpty, text] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>|([^<]+)/g)) {
    const here = open.at(-1)
    const isGone = gone.some((one) => within[one])
    if (text !== undefined) {
      if (here && within['w:t'] && !isGone) here.text += unescaped(text)
    } else if (isEmpty) {
      // The mark at a paragraph's end was struck out: it runs on into the next.
      if (here && within['w:pPr'] && (name === 'w:del' || name === 'w:moveFrom')) here.goesOn = true
      if (here && within['w:r'] && !isGone) here.text += spaces[name!] ?? ''
      if (name === 'w:p') paragraphs.push('')
    } else {
      within[name!] = (within[name!] ?? 0) + (close ? -1 : 1)
      if (name !== 'w:p') continue
      if (!close) open.push({ text: '', goesOn: false })
      else if (here) {
        open.pop()
        if (here.goesOn) kept += here.text
        else paragraphs.push(kept + here.text)
        if (!here.goesOn) kept = ''
      }
    }
  }
  return kept === '' ? paragraphs : [...paragraphs, kept]
}

/** No letter is longer; and to compare one that is would keep the tab busy for minutes. */
export class TooManyParagraphs extends Error {
  override name = 'TooManyParagraphs'
}
export const mostParagraphs = 2000
export const mostCharacters = 1_000_000

/** The paragraphs of a letter. Throws where there are more than can be compared with it. */
export async function readDocxLetter(bytes: ArrayBuffer): Promise<string[]> {
  const paragraphs = await readDocxParagraphs(bytes)
  const length = paragraphs.reduce((sum, one) => sum + one.length, 0)
  if (paragraphs.length > mostParagraphs || length > mostCharacters) throw new TooManyParagraphs()
  return paragraphs
}

// A text box stands twice, the second time for programs that know no text boxes.
const gone = ['w:del', 'w:moveFrom', 'mc:Fallback']
const spaces: Record<string, string> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' }

/** One file of an archive, found by the directory at its end. */
export async function unzip(bytes: ArrayBuffer, wanted: string): Promise<ArrayBuffer> {
  for (const { name, at } of listed(bytes)) if (name === wanted) return inflate(bytes, new DataView(bytes), at)
  throw new Error(`no ${wanted}`)
}

/** What an archive says that it holds. */
export const zippedNames = (bytes: ArrayBuffer): string[] => [...listed(bytes)].map(({ name }) => name)

function* listed(bytes: ArrayBuffer): Generator<{ name: string; at: number }> {
  const view = new DataView(bytes)
  let end = bytes.byteLength - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--
  if (end < 0) throw new Error('no archive')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new Error('no directory')
    const lengths = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [number, number, number]
    yield { name: new TextDecoder().decode(new Uint8Array(bytes, at + 46, lengths[0])), at }
    at += 46 + lengths[0] + lengths[1] + lengths[2]
  }
}

async function inflate(bytes: ArrayBuffer, view: DataView, at: number): Promise<ArrayBuffer> {
  const method = view.getUint16(at + 10, true)
  const length = view.getUint32(at + 20, true)
  const local = view.getUint32(at + 42, true)
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  const packed = bytes.slice(start, start + length)
  // What is said to be small and is not (a "zip bomb") ends here.
  if (view.getUint32(at + 24, true) > most) throw new Error('too large')
  if (method === 0) return packed
  if (method !== 8) throw new Error('packed in another way')
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > most) throw new Error('too large')
    parts.push(next.value as Uint8Array<ArrayBuffer>)
  }
  return new Blob(parts).arrayBuffer()
}

/** What stands in XML by number or by name, as it is read. */
export const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/giu, (_, hex: string, code: string) =>
      String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10))
    )
    .replace(/&(lt|gt|quot|apos|amp);/gu, (_, name: keyof typeof named) => named[name])
const named = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }
