import { enoughToJudge, judgeType } from './judge-type.ts'

/**
 * Whether a file is of what missions send: PDF, Word, OpenDocument, RTF, plain text, spreadsheets, images, mails, and a
 * zip, into which nobody looks. It has to be called so and to begin so: a program under another name is one all the same,
 * and a script begins as any text does.
 */
export const isDocumentTaken = (name: string, bytes: Uint8Array): boolean =>
  endings.has(/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '') && beginsSo(bytes.subarray(0, enoughToJudge))

const endings = new Set(
  [
    'pdf doc docx rtf txt odt ods odp odg xls xlsx csv',
    'jpg jpeg png gif webp heic heif avif tif tiff bmp',
    'eml msg zip'
  ].flatMap((line) => line.split(' '))
)

function beginsSo(beginning: Uint8Array): boolean {
  if (types.test(judgeType(beginning))) return true
  const text = String.fromCharCode(...beginning)
  const isOther = beginnings.some((one) => text.startsWith(one)) || otherwise.some((one) => one.test(text))
  return isOther || isOldText(beginning)
}

const types = /^(image\/|text\/plain$|application\/(pdf|rtf|msword|zip|vnd\.o(penxmlformats|asis)))/
// TIFF, an empty zip, BMP; and a PDF with something before it, as some scanners write.
const beginnings = ['II*\0', 'MM\0*', 'PK\x05\x06']
const otherwise = [/^BM.{4}\0{4}/s, /^(?!MZ|\x7fELF|#!)[^]{0,1023}%PDF-/]

/** Text of an older encoding, or in UTF-16, as some spreadsheets write it. */
function isOldText(beginning: Uint8Array): boolean {
  const [first, second] = beginning
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  return beginning.length > 0 && beginning.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13))
}
