import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'

/** The entries of a tar file, by another reader than ours. */
export async function readExport(file: string): Promise<Map<string, Buffer>> {
  const entries = new Map<string, Buffer>()
  const reading = extract()
  const done = (async () => {
    for await (const entry of reading) {
      const chunks: Buffer[] = []
      for await (const chunk of entry) chunks.push(chunk as Buffer)
      entries.set(entry.header.name, Buffer.concat(chunks))
    }
  })()
  await Promise.all([pipeline(createReadStream(file), reading as unknown as NodeJS.WritableStream), done])
  return entries
}
