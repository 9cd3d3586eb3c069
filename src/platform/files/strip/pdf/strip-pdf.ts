import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  PDFNumber,
  PDFBool,
  PDFParser,
  PDFRef,
  PDFWriter,
  type PDFObject
} from '@cantoo/pdf-lib'
import { annotationOf } from './annotation.ts'
import { copyInto, NotUnderstood, type Copy } from './copy-object.ts'

export type StrippedPdf = Uint8Array<ArrayBuffer> | 'not-understood' | 'encrypted'

/**
 * A new file of the pages alone: what is not reached from a page, or not on the lists of what a page is made of, is
 * not in it. So earlier versions, information, XMP, attachments, scripts, forms, bookmarks and ids stay behind. Of
 * annotations only how they look is kept; a picture in it loses what its camera wrote, colours their profile.
 */
export async function stripPdf(bytes: Uint8Array): Promise<StrippedPdf> {
  // What is cut off could be missing from the copy without a word.
  if (!endsWhole(bytes)) return 'not-understood'
  try {
    const from = await PDFParser.forBytesWithOptions(bytes, 500, true).parseDocument()
    if (from.trailerInfo.Encrypt) return 'encrypted'
    const catalog = from.lookup(from.trailerInfo.Root, PDFDict)
    if (needsMoreThanPages(catalog)) return 'not-understood'
    return await write(from, catalog)
  } catch {
    // Whatever a reader of PDF stumbles over: no copy is better than half of one.
    return saysEncrypted(bytes) ? 'encrypted' : 'not-understood'
  }
}

const name = (text: string) => PDFName.of(text)

function endsWhole(bytes: Uint8Array): boolean {
  const end = bytes.subarray(-1024)
  return String.fromCharCode(...end).includes('%%EOF')
}

/** Where all else is locked, this word is not. */
const saysEncrypted = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).includes('/Encrypt')

/** Layers that are hidden would show, and fields that a viewer draws by itself would vanish. */
function needsMoreThanPages(catalog: PDFDict): boolean {
  const form = catalog.lookupMaybe(name('AcroForm'), PDFDict)
  const draws = form?.lookupMaybe(name('NeedAppearances'), PDFBool)?.asBoolean()
  return catalog.has(name('OCProperties')) || Boolean(form?.has(name('XFA'))) || draws === true
}

async function write(from: PDFContext, catalog: PDFDict): Promise<Uint8Array<ArrayBuffer>> {
  const to = PDFContext.create()
  to.header = PDFHeader.forVersion(1, 7)
  const copy = copyInto(to, from)
  const root = to.nextRef()
  const kids = pagesUnder(catalog.lookup(name('Pages'), PDFDict), from).map((page) =>
    to.register(pageOf(page, { from, to, copy, root }))
  )
  if (kids.length === 0) throw new NotUnderstood()
  to.assign(root, to.obj({ Type: 'Pages', Kids: kids, Count: kids.length }))
  to.trailerInfo.Root = to.register(to.obj({ Type: 'Catalog', Pages: root }))
  return (await PDFWriter.forContext(to, 500).serializeToBuffer()) as Uint8Array<ArrayBuffer>
}

function pagesUnder(node: PDFDict, from: PDFContext, seen = new Set<PDFDict>()): PDFDict[] {
  if (seen.has(node)) throw new NotUnderstood()
  seen.add(node)
  const kids = node.lookupMaybe(name('Kids'), PDFArray)
  return kids ? kids.asArray().flatMap((kid) => pagesUnder(from.lookup(kid, PDFDict), from, seen)) : [node]
}

const ofPage = ['Type', 'BleedBox', 'TrimBox', 'ArtBox', 'UserUnit', 'Contents', 'Group']
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate']

interface Copying {
  from: PDFContext
  to: PDFContext
  copy: Copy
  root: PDFRef
}

function pageOf(page: PDFDict, { from, to, copy, root }: Copying): PDFDict {
  const made = to.obj({}) as PDFDict
  const keep = (key: string, value: PDFObject | undefined) =>
    value && made.set(name(key), copy(value, key === 'Resources' ? 'resources' : 'drawing'))
  for (const key of ofPage) keep(key, page.get(name(key)))
  for (const key of inherited) keep(key, inheritedBy(page, key))
  made.set(name('Parent'), root)
  const annotations = page.lookupMaybe(name('Annots'), PDFArray)?.asArray() ?? []
  const kept = annotations.flatMap((one) => annotationOf(from.lookup(one), { from, to, copy }) ?? [])
  if (kept.length) made.set(name('Annots'), to.obj(kept.map((one) => to.register(one))))
  return made
}

function inheritedBy(page: PDFDict, key: string): PDFObject | undefined {
  let node: PDFDict | undefined = page
  for (let height = 0; node && height < 100; height++) {
    const value: PDFObject | undefined = node.get(name(key))
    if (value) return value
    node = node.lookupMaybe(name('Parent'), PDFDict)
  }
  // A page without a size would be guessed by each viewer: so it is by this one.
  return key === 'MediaBox' ? page.context.obj([0, 0, 612, 792].map((one) => PDFNumber.of(one))) : undefined
}
