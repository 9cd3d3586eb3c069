import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** A browser that is too old for Playwright, driven by its own protocol and nothing else. */
export interface OldBrowser {
  version: string
  /** What its pages threw or complained of. */
  complaints: string[]
  open(address: string): Promise<void>
  /** The value of an expression in the page, awaited there. */
  see<T>(expression: string): Promise<T>
  /** Until the expression is true. */
  until(expression: string, seconds?: number): Promise<void>
  choose(selector: string, paths: string[]): Promise<void>
  scripts(on: boolean): Promise<void>
  close(): Promise<void>
}

interface Answer {
  id?: number
  method?: string
  sessionId?: string
  result?: Record<string, unknown>
  error?: { message: string }
  params?: Record<string, unknown>
}

export async function startOldBrowser(path: string, libraries?: string): Promise<OldBrowser> {
  const profile = mkdtempSync(join(tmpdir(), 'vigie-old-browser-'))
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--single-process', '--no-zygote']
  const browser = spawn(
    path,
    [...flags, `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    // NOTE: builds for small machines bring libraries of their own beside them.
    {
      env: { ...process.env, LD_LIBRARY_PATH: libraries ?? join(dirname(path), 'lib') },
      stdio: ['ignore', 'ignore', 'pipe']
    }
  )
  const socket = new WebSocket(await addressIn(browser.stderr!))
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', () => reject(new Error('The browser does not answer.')), { once: true })
  })
  const complaints: string[] = []
  const waiting = new Map<number, (answer: Answer) => void>()
  let session: string | undefined
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id) waiting.get(answer.id)?.(answer)
    else if (answer.method === 'Page.javascriptDialogOpening')
      void send('Page.handleJavaScriptDialog', { accept: true })
    else if (answer.method === 'Runtime.exceptionThrown') complaints.push(JSON.stringify(answer.params).slice(0, 600))
  })
  let last = 0
  const send = async <T = Record<string, unknown>>(method: string, params: object = {}): Promise<T> => {
    const id = ++last
    const answered = new Promise<Answer>((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params, ...(session && { sessionId: session }) }))
    const { result, error } = await answered
    waiting.delete(id)
    if (error) throw new Error(`${method}: ${error.message}`)
    return result as T
  }
  const { product } = await send<{ product: string }>('Browser.getVersion')
  const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url: 'about:blank' })
  session = (await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true })).sessionId
  for (const domain of ['Page', 'Runtime', 'DOM']) await send(`${domain}.enable`)

  const see = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await send<{
      result: { value: T }
      exceptionDetails?: { exception?: { description?: string } }
    }>('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: true })
    if (exceptionDetails) throw new Error(`${expression}: ${exceptionDetails.exception?.description}`)
    return result.value
  }
  const until = async (expression: string, seconds = 60) => {
    for (const end = Date.now() + seconds * 1000; Date.now() < end; await wait(100))
      // A page on its way out has no such thing yet.
      if (await see<boolean>(`!!(${expression})`).catch(() => false)) return
    throw new Error(`It did not come to: ${expression}\n${await see<string>('document.body.innerText').catch(String)}`)
  }
  return {
    version: product,
    complaints,
    see,
    until,
    async open(address) {
      await send('Page.navigate', { url: address })
      await until(`location.href === ${JSON.stringify(address)} && document.readyState === 'complete'`)
    },
    async choose(selector, files) {
      const { root } = await send<{ root: { nodeId: number } }>('DOM.getDocument')
      const { nodeId } = await send<{ nodeId: number }>('DOM.querySelector', { nodeId: root.nodeId, selector })
      await send('DOM.setFileInputFiles', { nodeId, files })
    },
    scripts: async (on) => void (await send('Emulation.setScriptExecutionDisabled', { value: !on })),
    async close() {
      socket.close()
      const gone = new Promise((resolve) => browser.once('exit', resolve))
      browser.kill('SIGKILL')
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    }
  }
}

function addressIn(said: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    said.on('data', (chunk: Buffer) => {
      text += String(chunk)
      const found = /^DevTools listening on (ws:\S+)$/m.exec(text)
      if (found) resolve(found[1]!)
    })
    said.once('end', () => reject(new Error(`The browser did not start: ${text}`)))
  })
}
