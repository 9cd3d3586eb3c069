import { cpus, loadavg } from 'node:os'
import { compareParagraphs } from '#mandate/documents/compare-paragraphs.ts'
import { redact } from '#mandate/documents/redact.ts'
import { paragraphsOf } from '#platform/documents/blocks.ts'
import { letterToDocx } from '#platform/documents/docx.ts'
import { letterToPdf } from '#platform/documents/pdf.server.ts'
import { readDocxParagraphs } from '#platform/documents/read-docx.ts'
import { sampleFrame, sampleLetter, sampleNames } from '#tests/sample-letter.ts'

/** A letter of three pages to PDF and to Word, redacted, read again and compared: each another letter. Invented texts. */
const times = Number(process.argv.includes('--times') ? process.argv[process.argv.indexOf('--times') + 1] : 200)

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const letterOf = (language: string, turn: number) => ({
  ...sampleLetter(language),
  reference: `DEMO UA XXX ${turn}/2026`
})
await tell('the first PDF, fonts read', 1, (turn) =>
  letterToPdf(letterOf('en', turn), sampleFrame(letterOf('en', turn)))
)
for (const language of ['en', 'ru', 'ar', 'zh']) {
  const frame = sampleFrame(letterOf(language, 1))
  await tell(`PDF in ${language}`, times, (turn) => letterToPdf(letterOf(language, turn + 1), frame))
  await tell(`Word in ${language}`, times, (turn) => letterToDocx(letterOf(language, turn + 1), frame))
}
await tell('redaction of four names', times, (turn) => redact(letterOf('ar', turn + 1), { names: sampleNames }, '[-]'))
const letter = letterOf('en', 1)
const sent = paragraphsOf(letter, sampleFrame(letter)).map(({ text }) => text)
const { buffer } = await letterToDocx(letter, sampleFrame(letter))
await tell('Word read and compared by paragraph', times, async () =>
  compareParagraphs(sent.toReversed(), await readDocxParagraphs(buffer), 'en')
)
console.log(`memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`)

async function tell(what: string, count: number, work: (turn: number) => unknown): Promise<void> {
  const took: number[] = []
  for (let turn = 0; turn < count; turn++) {
    const start = performance.now()
    await work(turn)
    took.push(performance.now() - start)
    // What the compiler holds outside of Node is given back between turns, as it is between requests.
    await new Promise((resolve) => setImmediate(resolve))
  }
  took.sort((a, b) => a - b)
  console.log(`${what}: p50 ${took[count >> 1]!.toFixed(1)}, p95 ${took[Math.floor(count * 0.95)]!.toFixed(1)} ms`)
}
