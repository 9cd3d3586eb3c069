import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { blocksOf, printable, type Block } from './blocks.ts'
import { isolatedIn, isRightToLeft } from './directions.ts'
import { letterTemplate } from './letter-template.ts'
import { titleOf, type Frame, type LetterDocument } from './letter-document.ts'

export type Rendered = { ok: true; bytes: Uint8Array } | { ok: false; missing: string[] }

/**
 * A letter as PDF/A-2a: tagged, with its language and title, the same bytes from the same letter. Refused, with the
 * characters, where none of our fonts can show one: an empty box in a person's name would be printed otherwise.
 */
export function letterToPdf(letter: LetterDocument, frame: Frame, standard: 'a-2a' | 'ua-1' = 'a-2a'): Rendered {
  const compiler = compilerOfNow()
  const compiled = compiler.compile({
    mainFileContent: letterTemplate,
    inputs: { letter: JSON.stringify(dataOf(letter, frame)) }
  })
  if (compiled.hasError() || compiled.result === null)
    throw new PdfError(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics))
  try {
    return { ok: true, bytes: compiler.pdf(compiled.result, { pdfStandard: standard }) }
  } catch (error) {
    const { message } = error as Error
    const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/g)].map(([, text]) => text!)
    if (missing.length === 0) throw new PdfError(message)
    return { ok: false, missing: [...new Set(missing)] }
  }
}

export class PdfError extends Error {
  override name = 'PdfError'
}

let kept: NodeCompiler | undefined
let forgetting: NodeJS.Immediate | undefined

/**
 * What was rendered is not kept: a letter is confidential, and memory would grow by each. It is forgotten once this turn's
 * answer is on its way, which does not wait for it, and at the latest before the next letter.
 */
function compilerOfNow(): NodeCompiler {
  const compiler = (kept ??= newCompiler())
  if (forgetting !== undefined) forget(compiler)
  forgetting = setImmediate(() => forget(compiler))
  return compiler
}

function forget(compiler: NodeCompiler): void {
  clearImmediate(forgetting)
  forgetting = undefined
  compiler.evictCache(0)
}

// Loaded with the first letter, and not before: 100 MB of memory with its fonts. Libertinus Serif (Latin, Cyrillic, Greek) is
// within the compiler; no font of the machine is ever asked for.
function newCompiler(): NodeCompiler {
  const require = createRequire(import.meta.url)
  const font = (name: string, file: string) => readFileSync(join(dirname(require.resolve(name)), '../fonts', file))
  const fontBlobs = [
    font('@embedpdf/fonts-arabic', 'NotoNaskhArabic-Regular.ttf'),
    font('@embedpdf/fonts-arabic', 'NotoNaskhArabic-Bold.ttf'),
    font('@embedpdf/fonts-sc', 'NotoSansHans-Regular.otf')
  ]
  const typst =
    require('@myriaddreamin/typst-ts-node-compiler') as typeof import('@myriaddreamin/typst-ts-node-compiler')
  return typst.NodeCompiler.create({ fontArgs: [{ fontBlobs }] })
}

const latin = 'Libertinus Serif'
const arabic = 'Noto Naskh Arabic'
const chinese = 'Noto Sans S Chinese'

// Outlined: what stands out has the face of the text with a thin outline, so that a letter carries one face of a large script
// instead of two (a sixth of the time and of the file in Chinese, as Word does it); Latin and Cyrillic have a bold face.
function looksOf(language: string) {
  if (isRightToLeft(language))
    return {
      fonts: [arabic, latin, chinese],
      size: 12,
      leading: 0.85,
      digits: language === 'ar' ? '١' : '1',
      outlined: true
    }
  if (language === 'zh')
    return { fonts: [chinese, latin, arabic], size: 10.5, leading: 0.9, digits: '1', outlined: true }
  return { fonts: [latin, chinese, arabic], size: 11, leading: 0.68, digits: '1', outlined: false }
}

function dataOf(letter: LetterDocument, frame: Frame) {
  const shown = (text: string) => partsOf(isolatedIn(printable(text), letter.language))
  const shownOr = (text: string | null) => (text === null ? null : shown(text))
  return {
    ...looksOf(letter.language),
    language: letter.language,
    rightToLeft: isRightToLeft(letter.language),
    title: printable(titleOf(letter)),
    authors: letter.letterhead.mandates.map(printable),
    date: letter.date === null ? null : letter.date.split('-').map(Number),
    stamp: letter.invented ? frame.invented : null,
    page: isRightToLeft(letter.language) ? frame.page : printable(frame.page),
    footer: shown(letter.reference ?? ''),
    organisation: shownOr(letter.letterhead.organisation),
    mandates: letter.letterhead.mandates.map(shown),
    blocks: blocksOf(letter, frame).map((block) => shownBlock(block, shown, shownOr))
  }
}

// The parentheses keep what is between: each second part is a symbol such as A/RES/53/144.
const symbol = /([A-Z]+(?:\/[A-Za-z0-9.]+)*\/[A-Za-z0-9.]*[0-9])/
const partsOf = (text: string): Shown => (symbol.test(text) ? text.split(symbol) : text)

type Shown = string | string[]

function shownBlock(block: Block, shown: (text: string) => Shown, shownOr: (text: string | null) => Shown | null) {
  if (block.kind === 'numbered')
    return { ...block, items: block.items.map((item) => ({ ...item, text: shown(item.text) })) }
  if (block.kind === 'signatory') return { ...block, name: shownOr(block.name), title: shown(block.title) }
  return { ...block, text: shown(block.text) }
}
