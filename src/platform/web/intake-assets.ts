import { existsSync, readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { chooseEncoding } from './compress.ts'

export interface IntakeAssets {
  files: Record<string, AssetOfIntake>
  /** Answers for a script of the way in; false for any other address. */
  answer(request: IncomingMessage, response: ServerResponse, path: string): boolean
}

export interface AssetOfIntake {
  /** As in a page's `integrity`: sha384- and base64. */
  integrity: string
  /** The module that it was made of, from the project's folder. */
  source: string | null
  imports: string[]
}

export const assetsPath = '/i/'

/** The scripts that the build made, in memory: a file that is changed on the disk is not served until the next start. */
export function loadIntakeAssets(folder: string): IntakeAssets {
  const index = join(folder, 'assets.json')
  if (!existsSync(index)) return { files: {}, answer: () => false }
  const { files } = JSON.parse(readFileSync(index, 'utf8')) as Pick<IntakeAssets, 'files'>
  const bodies = new Map(
    Object.keys(files).map((name) => {
      const read = (end: string) => readFileSync(join(folder, name + end))
      return [assetsPath + name, { plain: read(''), br: read('.br'), gzip: read('.gz') }]
    })
  )
  return {
    files,
    answer(request, response, path) {
      const body = bodies.get(path)
      if (!body) return false
      const encoding = chooseEncoding(request.headers['accept-encoding'])
      const sent = body[encoding ?? 'plain']
      // NOTE: never kept by the browser: that it has this script would tell that somebody looked at the way in.
      response.setHeader('cache-control', 'no-store')
      response.setHeader('content-type', 'text/javascript; charset=utf-8')
      response.setHeader('vary', 'accept-encoding')
      response.setHeader('content-length', sent.length)
      if (encoding) response.setHeader('content-encoding', encoding)
      response.writeHead(200)
      response.end(request.method === 'HEAD' ? undefined : sent)
      return true
    }
  }
}
