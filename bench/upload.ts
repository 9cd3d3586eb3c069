import { randomBytes, randomFillSync } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#platform/db.ts'
import { loadReference } from '#mandate/reference/load-reference.ts'
import { migrate } from '#platform/migrate.ts'
import { makeDatabase } from '#platform/open-postgres.ts'
import { useCluster } from '#platform/postgres/supervisor.ts'
import { projectRoot } from '#platform/project-root.ts'
import { partSize, sealPart, sha256Stream } from '#platform/sealing/files.ts'
import { makeIdentity } from '#platform/sealing/identity.ts'
import { keptIn } from '../src/intake-client/files/kept-uploads.ts'
import { SendControl } from '../src/intake-client/files/send-control.ts'
import { sendFile } from '../src/intake-client/files/send-file.ts'
import { badLine } from '../tests/bad-line.ts'
import { uploadServer } from '../tests/uploads.ts'

/** A file over a line that is cut ten times, the page loaded again once; and sealing beside plain copying. In Node, with the page's own code. */
const size = 500_000_000
const cuts = 10
const most = 4 // per cent

console.log(`${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, load ${loadavg()[0]!.toFixed(1)}`)
const bytes = Buffer.alloc(size)
for (let at = 0; at < size; at += 100_000_000) randomFillSync(bytes, at, Math.min(100_000_000, size - at))
await sealing()
await sending()

async function sealing(): Promise<void> {
  const { recipient } = await makeIdentity()
  const part = randomBytes(partSize)
  const rate = async (work: (index: number) => unknown) => {
    const started = performance.now()
    for (let index = 0; index < 12; index++) await work(index)
    return (12 * partSize) / 1e6 / ((performance.now() - started) / 1000)
  }
  const hash = sha256Stream()
  const copied = Buffer.alloc(partSize)
  await rate((index) => sealPart(part, recipient, { file: 'f', index }))
  const sealed = await rate((index) => sealPart(part, recipient, { file: 'f', index }))
  const hashed = await rate(() => hash.update(part))
  const plain = await rate(() => part.copy(copied))
  console.log(
    `sealing ${sealed.toFixed(0)} MB/s, hashing the original ${hashed.toFixed(0)} MB/s, plain copying ${plain.toFixed(0)} MB/s: ${(plain / sealed).toFixed(0)} times as fast`
  )
}

async function sending(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vigie-bench-upload-'))
  const cluster = await useCluster(join(folder, 'db'))
  await makeDatabase(cluster, 'bench')
  const url = cluster.url('bench')
  await migrate(url)
  const [owner, intake] = [openDatabase({ url, role: 'vigie_owner' }), openDatabase({ url, role: 'vigie_intake' })]
  await loadReference(owner, `${projectRoot}/reference`)
  const server = await uploadServer(intake, { folder, most: 1e12 })
  const line = await badLine(server.url)
  try {
    await measure(line)
  } finally {
    await line.close()
    await server.stop()
    await Promise.all([owner.destroy(), intake.destroy()])
    await cluster.release()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measure(line: Awaited<ReturnType<typeof badLine>>): Promise<void> {
  const file = readFrom(bytes)
  const storage = memory()
  const first = new SendControl()
  let [done, reloaded] = [0, false]
  line.onBytes = (sent) => {
    // Half way through the page is loaded again; between, the line breaks at even distances.
    if (!reloaded && sent > size * 0.52) {
      reloaded = true
      first.cancel()
    } else if (done < cuts && sent > ((done + 0.7) / cuts) * size) {
      done++
      line.cut()
    }
  }
  const options = { today: '2018-03-01', by: 'source', base: line.origin, kept: keptIn(storage) }
  const started = performance.now()
  await sendFile(file, { ...options, control: first }).catch(() => undefined)
  const sent = await sendFile(file, { ...options, control: new SendControl() })
  const seconds = (performance.now() - started) / 1000
  const needed = sent.parts.reduce((sum, part) => sum + part.size, 0)
  const twice = ((line.sent() - needed) / needed) * 100
  console.log(
    `${size / 1e6} MB, cut ${done} times, ${reloaded ? 'loaded again once' : 'NOT loaded again'}: ${twice.toFixed(2)} % sent twice; target ${most} %: ${twice <= most ? 'held' : 'missed'}`
  )
  console.log(
    `  ${(needed / 1e6).toFixed(0)} MB sealed form, ${seconds.toFixed(0)} s in all (hashing again, sealing, sending, keeping: ${(size / 1e6 / seconds).toFixed(0)} MB/s)`
  )
}

/** As a browser's file is read. */
function readFrom(content: Buffer): File {
  const slice = (start = 0, end = content.length) => ({
    arrayBuffer: async () => Uint8Array.from(content.subarray(start, end)).buffer
  })
  return { name: 'invented.bin', size: content.length, slice } as unknown as File
}

function memory(): Storage {
  const kept = new Map<string, string>()
  const methods = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key)
  }
  return methods as unknown as Storage
}
