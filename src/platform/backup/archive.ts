import type { Readable } from 'node:stream'
import { extract as makeExtract, type Header } from 'tar-stream'
import { z } from 'zod'

/** Refused for a reason that one can do something about. */
export class RestoreError extends Error {
  override name = 'RestoreError'
}

export const format = 'vigie backup 1'

const about = z.looseObject({
  format: z.literal(format),
  made: z.string().max(40),
  mandate: z.string().regex(/^[a-z][a-z0-9-]*$/)
})
const end = z.object({ files: z.int() })
export type About = z.infer<typeof about>

export interface Entry {
  name: string
  isFolder: boolean
  bytes: Readable
}

/**
 * Reads an archive, which may be anybody's: age tells that it was not changed, not who made it. It begins
 * with what it is and ends with how much it holds; between, files and folders, each given to `take`.
 * Links and devices are refused, for what follows would be written through them.
 */
export function readArchive(take: (entry: Entry) => Promise<void>): Reading {
  const extract = makeExtract()
  let refusal: RestoreError | null = null
  const contents = new Contents(take)
  const reading = async () => {
    for await (const entry of extract) {
      try {
        await contents.read(entry.header as Header, entry as unknown as Readable)
      } catch (error) {
        if (error instanceof RestoreError) refusal = error
        throw error
      }
    }
    return contents.whole()
  }
  return { into: extract as unknown as NodeJS.WritableStream, about: reading(), refusal: () => refusal }
}

export interface Reading {
  into: NodeJS.WritableStream
  about: Promise<About>
  /** Why what was read so far is refused. The stream then ends as well, with an error that says less. */
  refusal(): RestoreError | null
}

class Contents {
  readonly take: (entry: Entry) => Promise<void>
  about: About | null = null
  isWhole = false
  files = 0

  constructor(take: (entry: Entry) => Promise<void>) {
    this.take = take
  }

  async read({ name, type }: Header, bytes: Readable): Promise<void> {
    if (type === 'file') this.files++
    if (!this.about) this.about = aboutOf(name === 'vigie-backup.json' ? await readJson(bytes) : null)
    else if (name === 'whole.json') this.isWhole = end.safeParse(await readJson(bytes)).data?.files === this.files
    else if (type === 'file' || type === 'directory') await this.take({ name, isFolder: type === 'directory', bytes })
    else
      throw new RestoreError(`The backup holds "${name}", which is neither a file nor a folder. Nothing was restored.`)
  }

  whole(): About {
    if (this.about && this.isWhole) return this.about
    throw new RestoreError('The backup is not whole: its end is missing. Nothing was restored.')
  }
}

function aboutOf(value: unknown): About {
  const read = about.safeParse(value)
  if (read.success) return read.data
  const said = z.looseObject({ format: z.string() }).safeParse(value).data?.format
  throw new RestoreError(
    said === undefined || said === format
      ? 'The file is no backup of Vigie: it does not begin with what it is. Nothing was restored.'
      : `The backup is of another form ("${said}"): restore it with the version of Vigie that made it. Nothing was restored.`
  )
}

const longestJson = 1_000_000

async function readJson(bytes: Readable): Promise<unknown> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of bytes) {
    chunks.push(chunk as Buffer)
    length += (chunk as Buffer).length
    if (length > longestJson) throw new Error('what the backup says of itself is too long')
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}
