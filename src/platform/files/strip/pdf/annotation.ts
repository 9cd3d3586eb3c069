import { PDFDict, PDFName, type PDFContext, type PDFObject } from '@cantoo/pdf-lib'
import type { Copy } from './copy-object.ts'

/** What is drawn on a page. Notes, links, attachments, sounds and films are left out with what they know. */
const drawn = new Set(
  [
    'Highlight',
    'Underline',
    'StrikeOut',
    'Squiggly',
    'Square',
    'Circle',
    'Line',
    'Polygon',
    'PolyLine',
    'Ink',
    'Stamp',
    'FreeText',
    'Widget'
  ].map((one) => PDFName.of(one))
)
const kept = ['Rect', 'F', 'AS', 'QuadPoints', 'C', 'CA']

/** How it looks, and nothing of who made it when; null for one that draws nothing. What was typed into a field stays. */
export function annotationOf(
  annotation: PDFObject | undefined,
  { from, to, copy }: { from: PDFContext; to: PDFContext; copy: Copy }
): PDFDict | null {
  if (!(annotation instanceof PDFDict)) return null
  const subtype = annotation.lookup(PDFName.of('Subtype'))
  const look = annotation.lookupMaybe(PDFName.of('AP'), PDFDict)?.get(PDFName.of('N'))
  if (!(subtype instanceof PDFName) || !drawn.has(subtype) || !look || !from.lookup(look)) return null
  // A field's look, without the field.
  const shown = subtype === PDFName.of('Widget') ? PDFName.of('Stamp') : subtype
  const made = to.obj({ Type: 'Annot', Subtype: shown, AP: { N: copy(look, 'map') } })
  for (const key of kept) {
    const value = annotation.get(PDFName.of(key))
    if (value) made.set(PDFName.of(key), copy(value))
  }
  return made
}
