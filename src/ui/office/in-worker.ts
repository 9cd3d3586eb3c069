/**
 * A worker that is asked and answers, one question after the other. What a worker may do stands in the policy of its own
 * file: ours reach no network (platform/web/headers.ts), so that what opens records can send them nowhere.
 */
export function askIn<I, O>(worker: Worker): (input: I) => Promise<O> {
  let last = 0
  const waiting = new Map<number, { resolve: (answer: O) => void; reject: (error: Error) => void }>()
  const fail = () => {
    for (const { reject } of waiting.values()) reject(new WorkerFailed())
    waiting.clear()
  }
  worker.addEventListener('message', ({ data }: MessageEvent<Answer<O>>) => {
    const one = waiting.get(data.number)
    waiting.delete(data.number)
    if (data.ok) one?.resolve(data.answer)
    else one?.reject(new WorkerFailed())
  })
  // A page from before an update asks for a script that is gone.
  worker.addEventListener('error', fail)
  return (input) =>
    new Promise((resolve, reject) => {
      const number = ++last
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, input } satisfies Question<I>)
    })
}

/** The other end of it, in the worker's own file. */
export function answerIn<I, O>(work: (input: I) => O | Promise<O>): void {
  let turn: Promise<unknown> = Promise.resolve()
  addEventListener('message', ({ data: { number, input } }: MessageEvent<Question<I>>) => {
    turn = turn
      .then(() => work(input))
      .then(
        (answer) => postMessage({ number, ok: true, answer } satisfies Answer<O>),
        () => postMessage({ number, ok: false } satisfies Answer<O>)
      )
  })
}

export class WorkerFailed extends Error {
  override name = 'WorkerFailed'
}

interface Question<I> {
  number: number
  input: I
}
type Answer<O> = { number: number; ok: true; answer: O } | { number: number; ok: false }
