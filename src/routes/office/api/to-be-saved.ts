import { nameToSave } from '#mandate/intake/name-to-save.ts'
import { kindOfBytes } from '#platform/files/content/kind-of-bytes.ts'

/** A file as it came, to be saved: nothing of it is shown here, and what could run is saved under no ending that runs it. */
export const toBeSaved = ({ name, bytes }: { name: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(nameToSave(name, kindOfBytes(bytes)).safe)}`,
      'x-content-type-options': 'nosniff'
    }
  })
