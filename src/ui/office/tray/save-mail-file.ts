import { error, type DomainError, type Result } from '#mandate/result.ts'

/** Saves bytes as a file and opens nothing: what they are, their sender says, and nobody believes it. */
export async function saveFile(mail: string, name: string, place: number | null): Promise<Result<null>> {
  const response = await fetch('/api/tray/file', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ mail, place })
  }).catch(() => null)
  if (!response) return { ok: false, errors: [error('no-connection')] }
  if (!response.ok) {
    const said = (await response.json().catch(() => null)) as { errors?: DomainError[] } | null
    return { ok: false, errors: said?.errors ?? [error('server-failed')] }
  }
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return { ok: true, value: null }
}
