import { error, type DomainError, type Result } from '#mandate/result.ts'

/** Bytes that the office's server keeps of somebody outside: as no type, whatever they say that they are. */
export async function fetchFile(href: string, input?: unknown): Promise<Result<Blob>> {
  const asked: RequestInit =
    input === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(input) }
  const response = await fetch(href, asked).catch(() => null)
  if (!response) return { ok: false, errors: [error('no-connection')] }
  if (!response.ok) {
    const said = (await response.json().catch(() => null)) as { errors?: DomainError[] } | null
    return { ok: false, errors: said?.errors ?? [error('server-failed')] }
  }
  return { ok: true, value: new Blob([await response.arrayBuffer()], { type: 'application/octet-stream' }) }
}
