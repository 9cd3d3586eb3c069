import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { accountFor, chooseWay, giveTo, type Account, type Way } from './account.ts'
import { binariesIn, findBinaries, type Binaries } from './binaries.ts'

export interface Place {
  dataFolder: string
  /** The cluster: what initdb made. */
  cluster: string
  log: string
  account: Account
  binaries: Binaries
}

const note = 'postgres-is-elsewhere.txt'

/** Decides where the cluster of a data folder is and who runs it, and makes the folders around it. */
export function findPlace(dataFolder: string, ways?: readonly Way[]): Place {
  // Others may pass through (PostgreSQL's user must), none may list; keys have a 0700 folder of their own.
  mkdirSync(dataFolder, { recursive: true, mode: 0o711 })
  const binaries = findBinaries()
  const cluster = join(dataFolder, 'postgres')
  const way = existsSync(join(dataFolder, note)) ? 'elsewhere' : chooseWay(cluster, binaries.postgres, ways)
  const account = accountFor(way)
  if (way === 'elsewhere') return elsewhere(dataFolder, account, binaries)
  return { dataFolder, cluster, log: join(dataFolder, 'postgres.log'), account, binaries }
}

function elsewhere(dataFolder: string, account: Account, binaries: Binaries): Place {
  const path = join(dataFolder, note)
  const noted = existsSync(path) ? readFileSync(path, 'utf8').split('\n')[0] : null
  const folder = noted || `/var/lib/vigie/${createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)}`
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (!noted) {
    writeFileSync(
      path,
      `${folder}\nPostgreSQL refuses to run as root and no other user may enter this folder, so its data is in the folder above. Keep both, move both.\n`
    )
  }
  const copy = copyBinaries(binaries, dirname(folder))
  giveTo(account, folder)
  return { dataFolder, cluster: join(folder, 'postgres'), log: join(folder, 'postgres.log'), account, binaries: copy }
}

function copyBinaries(binaries: Binaries, folder: string): Binaries {
  const version = createHash('sha256').update(readFileSync(binaries.postgres)).digest('hex').slice(0, 16)
  const target = join(folder, `binaries-${version}`)
  if (!existsSync(target)) {
    const draft = `${target}.${process.pid}`
    cpSync(binaries.folder, draft, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(draft, target)
    } catch {
      rmSync(draft, { recursive: true, force: true }) // another process was first
    }
  }
  return binariesIn(target)
}
