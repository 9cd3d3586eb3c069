import { fetchesTemplate } from './fetches-template.ts'
import { enoughToKnow, kindOfBytes, type Kind } from './kind-of-bytes.ts'

/** What a file is, and whether it could run, by its own bytes and by the template that it fetches. */
export async function kindOfFile(file: Blob): Promise<Kind> {
  const { beginning, end } = enoughToKnow
  const [first, last] = await Promise.all(
    [file.slice(0, beginning), file.slice(-end)].map(async (part) => new Uint8Array(await part.arrayBuffer()))
  )
  const kind = kindOfBytes(first!, last, file.size <= beginning)
  return kind.runs === null && (await fetchesTemplate(file)) ? { ...kind, runs: 'macros' } : kind
}
