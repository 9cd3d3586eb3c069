import type { OutgoingHttpHeader, ServerResponse } from 'node:http'

/**
 * No browser and no proxy keeps this answer, whatever a route says of it: what an officer read and that somebody
 * looked at the way in stands in no cache of the device. Decided when the head is written, so that errors and
 * redirects say it too.
 */
export function neverStore(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response)
  response.writeHead = function (status: number, ...rest: unknown[]) {
    const headers = rest.find((part) => typeof part === 'object') as Record<string, OutgoingHttpHeader> | undefined
    for (const name of Object.keys(headers ?? {})) if (name.toLowerCase() === 'cache-control') delete headers![name]
    response.setHeader('cache-control', 'no-store')
    return Reflect.apply(writeHead, response, [status, ...rest])
  } as ServerResponse['writeHead']
}
