import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject
} from '@cantoo/pdf-lib'
import { stripJpeg } from '../strip-jpeg.ts'
import { defaultSpaces, drawing, maps, resources } from './keys.ts'

/** What a dictionary's keys are: of ISO 32000-1, of a page's resources, or names that content calls things by. */
type Kind = 'drawing' | 'resources' | 'map'

export type Copy = (object: PDFObject, kind?: Kind) => PDFObject

export class NotUnderstood extends Error {}

const [type, page, filter, resourcesKey] = ['Type', 'Page', 'Filter', 'Resources'].map((one) => PDFName.of(one)) as [
  PDFName,
  PDFName,
  PDFName,
  PDFName
]

/** Copies an object and what it refers to, each once. */
export function copyInto(to: PDFContext, from: PDFContext): Copy {
  const copied = new Map<PDFRef, PDFRef>()

  function copy(object: PDFObject, kind: Kind = 'drawing'): PDFObject {
    if (object instanceof PDFRef) return copyRef(object, kind)
    if (object instanceof PDFStream) return copyStream(object)
    if (object instanceof PDFDict) return copyDict(object, kind)
    if (object instanceof PDFArray) return plainSpace(object, from) ?? copyArray(object)
    return object
  }
  function copyRef(ref: PDFRef, kind: Kind): PDFObject {
    const before = copied.get(ref)
    if (before) return before
    const object = from.lookup(ref)
    if (!object) return to.obj(null)
    // A page is reached as a page alone: else all that is left out of it would come in by another way.
    if (object instanceof PDFDict && object.lookup(type) === page) return to.obj(null)
    const made = to.nextRef()
    copied.set(ref, made)
    to.assign(made, copy(object, kind))
    return made
  }
  function copyDict(dict: PDFDict, kind: Kind): PDFDict {
    const made = PDFDict.withContext(to)
    for (const [key, value] of dict.entries()) if (isKept(key, kind)) made.set(key, copy(value, kindUnder(key, kind)))
    return made
  }
  function copyArray(array: PDFArray): PDFArray {
    const made = PDFArray.withContext(to)
    for (const one of array.asArray()) made.push(copy(one))
    return made
  }
  function copyStream(stream: PDFStream): PDFStream {
    if (!(stream instanceof PDFRawStream)) throw new NotUnderstood()
    return PDFRawStream.of(copyDict(stream.dict, 'drawing'), contentOf(stream))
  }
  return copy
}

const isKept = (key: PDFName, kind: Kind): boolean =>
  kind === 'map' ? !defaultSpaces.has(key) : (kind === 'resources' ? resources : drawing).has(key)

function kindUnder(key: PDFName, kind: Kind): Kind {
  if (kind === 'resources' || (kind === 'drawing' && maps.has(key))) return 'map'
  return kind === 'drawing' && key === resourcesKey ? 'resources' : 'drawing'
}

/** A photograph within keeps what its camera wrote, unless that is taken out here too. */
function contentOf({ dict, contents }: PDFRawStream): Uint8Array {
  const given = dict.lookup(filter)
  const filters = given instanceof PDFArray ? given.asArray().map((one) => dict.context.lookup(one)) : [given]
  // Its boxes and comments are not read here.
  if (filters.includes(PDFName.of('JPXDecode'))) throw new NotUnderstood()
  if (!filters.includes(PDFName.of('DCTDecode')) && !filters.includes(PDFName.of('DCT'))) return contents
  const picture = filters.length === 1 ? stripJpeg(contents) : null
  if (!picture) throw new NotUnderstood()
  return picture
}

/** A colour profile can name the very screen or scanner: the plain space with as many colours stands for it. */
function plainSpace(array: PDFArray, from: PDFContext): PDFObject | null {
  if (array.size() !== 2 || array.lookup(0) !== PDFName.of('ICCBased')) return null
  const profile = from.lookup(array.get(1))
  const colours = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : null
  const space =
    colours instanceof PDFNumber ? { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[colours.asNumber()] : null
  if (!space) throw new NotUnderstood()
  return PDFName.of(space)
}
