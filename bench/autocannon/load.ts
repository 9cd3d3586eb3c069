// oxlint-disable-next-line typescript/ban-ts-comment
// @ts-ignore: the load generator is installed by the bench alone, so its types may not be there
import autocannon from 'autocannon'

export type LoadResult = {
  requests: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  failed: number
  bytes: number
}

/** Requests the paths in turn: at `rate` a second for `seconds`, or as fast as it goes until `amount`. */
export async function load(
  url: string,
  paths: string[],
  how: { rate?: number; seconds?: number; amount?: number }
): Promise<LoadResult> {
  const latencies: number[] = []
  let failed = 0
  const run = autocannon({
    url,
    connections: 20,
    ...(how.rate && { overallRate: how.rate }),
    ...(how.amount ? { amount: how.amount } : { duration: how.seconds ?? 20 }),
    headers: { 'accept-encoding': 'gzip' },
    requests: paths.map((path) => ({ method: 'GET', path }))
  })
  run.on('response', (_client: unknown, status: number, _bytes: number, milliseconds: number) => {
    latencies.push(milliseconds)
    if (status !== 200) failed++
  })
  const result = await run
  latencies.sort((a, b) => a - b)
  const at = (share: number) =>
    Number((latencies[Math.min(latencies.length - 1, Math.ceil(latencies.length * share) - 1)] ?? 0).toFixed(1))
  return {
    requests: latencies.length,
    perSecond: Number((latencies.length / result.duration).toFixed(0)),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    failed: failed + result.errors,
    bytes: Number((result.throughput.total / latencies.length).toFixed(0))
  }
}
