/** A file as it came, to be saved: nothing of it is shown here, whatever it says that it is. */
export const toBeSaved = ({ name, bytes }: { name: string; bytes: Uint8Array }): Response =>
  new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`
    }
  })
