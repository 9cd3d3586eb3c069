import { readdirSync, readFileSync } from 'node:fs'
import type { ByteSearch } from './byte-search.ts'

export interface Process {
  pid: number
  parent: number
  command: string
}

/** These processes and all that descend from them. */
export function familyOf(roots: readonly number[]): Process[] {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => describe(Number(name)))
  const family = new Set(roots)
  for (let before = 0; before < family.size;) {
    before = family.size
    for (const { pid, parent } of all) if (family.has(parent)) family.add(pid)
  }
  return all.filter(({ pid }) => family.has(pid))
}

/** Every byte that these hold: heaps, stacks, what they share (once) and what they may write of files. */
export function searchMemory(family: readonly Process[], search: ByteSearch): { found: string[]; bytes: number } {
  const found = new Set<string>()
  const shared = new Set<string>()
  let bytes = 0
  for (const { pid, command } of family)
    for (const { from, to, isShared, what, name } of mapsOf(pid)) {
      if (isShared && shared.has(what)) continue
      try {
        const piece = search.inFile(`/proc/${pid}/mem`, from, to)
        if (isShared) shared.add(what)
        bytes += piece.bytes
        for (const one of piece.found) found.add(`memory of ${pid} ${command}: ${one} in ${name || 'the heap'}`)
      } catch (error) {
        // Behind the end of a file that it maps there is nothing, nor in a process that has ended.
        if (!isGone(error)) throw explain(error)
      }
    }
  return { found: [...found], bytes }
}

function mapsOf(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/maps`, 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, from, to, may, what, name] = /^([\da-f]+)-([\da-f]+) r(\S{3}) (\S+ \S+ \d+) *(.*)$/.exec(line) ?? []
        if (!from || /^\[v(var|var_vclock|syscall)\]$/.test(name!)) return []
        // Programs and libraries, as they are on the disk: nobody can have written into them.
        if (may!.startsWith('-') && !what!.endsWith(' 0')) return []
        return [
          { from: parseInt(from, 16), to: parseInt(to!, 16), isShared: may![2] === 's', what: what!, name: name! }
        ]
      })
  } catch (error) {
    if (isGone(error)) return []
    throw explain(error)
  }
}

const isGone = (error: unknown) => ['EIO', 'ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')

function explain(error: unknown): Error {
  return new Error(
    'The memory of the server could not be read. This test reads /proc/PID/mem of Linux: run it as root, or as the user of the server with kernel.yama.ptrace_scope=0.',
    { cause: error }
  )
}

function describe(pid: number): Process[] {
  try {
    const parent = Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    return [{ pid, parent, command }]
  } catch {
    return []
  }
}
