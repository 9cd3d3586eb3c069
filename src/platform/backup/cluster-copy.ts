import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { emptied, isClusterFile, isClusterFolder } from './cluster-files.ts'

export interface CopiedFile {
  /** Below the cluster's folder. */
  name: string
  size: number
  /** Exactly `size` bytes. */
  read(): AsyncGenerator<Buffer>
}

export interface CopiedFolder {
  name: string
}

/**
 * A hot copy: files as they are between pg_backup_start and pg_backup_stop, pg_control last of them,
 * then the write-ahead log that makes them whole. The client must be a superuser's, used for nothing else.
 */
export async function* copyCluster(client: pg.ClientBase, cluster: string): AsyncGenerator<CopiedFile | CopiedFolder> {
  // A slot of this session keeps the write-ahead log until we have copied it.
  await client.query(`select pg_create_physical_replication_slot('vigie_backup_${process.pid}', true, true)`)
  const started = await client.query<{ segment: string }>(
    "select pg_walfile_name(pg_backup_start('vigie', true)) as segment"
  )
  const names: string[] = []
  for await (const { name, isFolder } of walk(cluster, '')) {
    if (isFolder) yield { name }
    else if (name !== 'global/pg_control') names.push(name)
  }
  yield { name: 'pg_wal/archive_status' }
  yield { name: 'pg_wal/summaries' }
  for (const name of [...names, 'global/pg_control']) {
    const file = await openFile(cluster, name)
    if (file) yield file
  }
  const { rows } = await client.query<{ label: string; segment: string }>(
    'select labelfile as label, pg_walfile_name(lsn) as segment from pg_backup_stop(false)'
  )
  const { label, segment } = rows[0]!
  yield fromText('backup_label', label)
  for (const name of (await readdir(join(cluster, 'pg_wal'))).sort()) {
    const isSegment = /^[0-9A-F]{24}$/.test(name)
    const isNeeded = isSegment ? name >= started.rows[0]!.segment && name <= segment : name.endsWith('.history')
    const file = isNeeded && (await openFile(cluster, `pg_wal/${name}`))
    if (file) yield file
  }
}

async function* walk(cluster: string, folder: string): AsyncGenerator<{ name: string; isFolder: boolean }> {
  for (const entry of await readdir(join(cluster, folder), { withFileTypes: true })) {
    const name = folder ? `${folder}/${entry.name}` : entry.name
    if (entry.isDirectory() && isClusterFolder(name)) {
      yield { name, isFolder: true }
      if (name !== 'pg_wal' && !emptied.includes(name)) yield* walk(cluster, name)
    } else if (entry.isFile() && isClusterFile(name) && name !== 'backup_label') yield { name, isFolder: false }
  }
}

/** Null when it has gone meanwhile: a dropped table's file, which the write-ahead log knows of. */
async function openFile(cluster: string, name: string): Promise<CopiedFile | null> {
  const path = join(cluster, name)
  const handle = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (!handle) return null
  const { size } = await handle.stat()
  return { name, size, read: () => readExactly(handle, size) }
}

// A file may grow or be cut while it is read. What is past `size` the write-ahead log brings back;
// what is missing is filled with zeros, which it overwrites or cuts.
async function* readExactly(handle: Awaited<ReturnType<typeof open>>, size: number): AsyncGenerator<Buffer> {
  try {
    for (let position = 0; position < size;) {
      const wanted = Math.min(1 << 18, size - position)
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(wanted), 0, wanted, position)
      yield bytesRead === 0 ? Buffer.alloc(wanted) : buffer.subarray(0, bytesRead)
      position += bytesRead || wanted
    }
  } finally {
    await handle.close()
  }
}

function fromText(name: string, text: string): CopiedFile {
  const bytes = Buffer.from(text)
  return {
    name,
    size: bytes.length,
    read: async function* () {
      yield bytes
    }
  }
}
