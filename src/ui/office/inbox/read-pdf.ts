import { getDocument, GlobalWorkerOptions } from 'pdfjs-dist'
// Vite's own: the address of the file.
// oxlint-disable-next-line import/default
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// From the office's own server, like all that this page runs.
GlobalWorkerOptions.workerSrc = workerUrl

const mostPages = 500

/** The words of a PDF; empty where it holds pictures of words alone. Throws where it can't be read or has a password. */
export async function readPdf(bytes: ArrayBuffer): Promise<string> {
  // Nothing in it is drawn, run or fetched.
  const loading = getDocument({ data: bytes.slice(0), disableFontFace: true, useSystemFonts: false, enableXfa: false })
  try {
    const pdf = await loading.promise
    const pages: string[] = []
    for (let number = 1; number <= Math.min(pdf.numPages, mostPages); number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent()
      pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''))
    }
    return pages.join('\n\n').trim()
  } finally {
    await loading.destroy()
  }
}
