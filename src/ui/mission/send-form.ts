/** What came of sending a form: what the page's action answered (null where it was no answer of hers), or that the line broke. */
export type Sent = { broke: false; said: string | null } | { broke: true }

/** A line that moves nothing for this long is taken for broken: a browser by itself waits on for a quarter of an hour. */
const stillFor = 90_000

/** Sends a form and tells how far it is. Where the line broke, it may have arrived all the same. */
export function sendForm(action: string, form: FormData, onShare: (share: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let patience: ReturnType<typeof setTimeout>
    const wait = () => {
      clearTimeout(patience)
      patience = setTimeout(() => request.abort(), stillFor)
    }
    const end = (sent: Sent) => {
      clearTimeout(patience)
      resolve(sent)
    }
    request.open('POST', action)
    request.setRequestHeader('accept', 'application/json')
    request.setRequestHeader('x-sveltekit-action', 'true')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      onShare(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => {
      const isAnswer = /^application\/json\b/.test(request.getResponseHeader('content-type') ?? '')
      end({ broke: false, said: isAnswer ? request.responseText : null })
    })
    for (const broken of ['error', 'abort', 'timeout']) request.addEventListener(broken, () => end({ broke: true }))
    wait()
    request.send(form)
  })
}
