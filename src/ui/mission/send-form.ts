/** Sends a form and tells how far it is; what the page's action answered, or null where no answer came. */
export function sendForm(action: string, form: FormData, onShare: (share: number) => void): Promise<string | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-sveltekit-action', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () =>
      resolve(
        /^application\/json\b/.test(request.getResponseHeader('content-type') ?? '') ? request.responseText : null
      )
    )
    for (const broken of ['error', 'abort', 'timeout']) request.addEventListener(broken, () => resolve(null))
    request.send(form)
  })
}
