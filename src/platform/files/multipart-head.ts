import { MultipartRefused } from './multipart-refused.ts'

export interface PartHead {
  name: string
  /** Null for what is no file; empty for a file field that was left empty. */
  filename: string | null
}

/** Of a content type such as `multipart/form-data; boundary=x`. */
export function boundaryOf(contentType: string | null | undefined): string {
  const found = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s";]{1,70}))\s*(?:;|$)/i.exec(
    contentType ?? ''
  )
  const boundary = found?.[1] ?? found?.[2]
  if (!boundary) throw new MultipartRefused('no-boundary')
  return boundary
}

/**
 * Names as browsers write them: UTF-8, and of the signs only quote and line's end escaped, by percent. What type
 * a browser says that a file has is not read: its content is judged.
 */
export function readPartHead(bytes: Buffer): PartHead {
  const lines = bytes.toString('utf8').split('\r\n')
  const disposition = lines.find((line) => /^content-disposition\s*:/i.test(line))
  const form = /^[^:]*:\s*form-data\s*(?=;)/i.exec(disposition ?? '')
  if (!form) throw new MultipartRefused('malformed')
  const named = new Map<string, string>()
  for (const [, name, quoted, bare] of disposition!.slice(form[0].length).matchAll(parameter))
    if (!named.has(name!.toLowerCase())) named.set(name!.toLowerCase(), unescaped(quoted ?? bare ?? ''))
  const name = named.get('name')
  if (name === undefined) throw new MultipartRefused('malformed')
  const filename = named.get('filename')
  return { name, filename: filename === undefined ? null : withoutFolders(filename) }
}

const parameter = /;\s*([\w*-]+)\s*=\s*(?:"([^"]*)"|([^\s";]*))/g

const escapes: Record<string, string> = { '%22': '"', '%0d': '\r', '%0a': '\n' }
const unescaped = (text: string) => text.replace(/%22|%0d|%0a/gi, (escape) => escapes[escape.toLowerCase()]!)

// Some send the whole path, which can hold a person's name.
const withoutFolders = (name: string) => name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
