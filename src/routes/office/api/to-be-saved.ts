import { kindOfFile, nameToSave } from '#mandate/intake/name-to-save.ts'

/** A file as it came, to be saved: nothing of it is shown here, and what could run is saved under no ending that runs it. */
export async function toBeSaved({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Response> {
  const { safe } = nameToSave(name, await kindOfFile(new Blob([new Uint8Array(bytes)])))
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(safe)}`,
      'x-content-type-options': 'nosniff'
    }
  })
}
