import { createHash } from 'node:crypto'
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { alone } from './alone.js'
import { fail, root, run } from './run.js'

/** Brings node_modules to what package-lock.json says; does nothing when it is there already. */
export async function ensureInstalled(folder = root) {
  if (!isInstalled(folder)) await alone(() => install(folder))
  linkCommand()
}

const stampIn = (folder) => `${folder}/node_modules/.vigie-installed`

function digestLock(folder) {
  return createHash('sha256')
    .update(readFileSync(`${folder}/package-lock.json`))
    .digest('hex')
}

function isInstalled(folder) {
  const stamp = stampIn(folder)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === digestLock(folder)
}

async function install(folder) {
  if (isInstalled(folder)) return
  const lock = digestLock(folder)
  console.log(`Installing the dependencies of ${folder === root ? 'Vigie' : folder.slice(root.length + 1)} (npm ci)…`)
  const code = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder)
  if (code !== 0) fail('npm ci failed: what it says is above. With a network that npm can use, run this again.')
  if (folder === root) assertPinned()
  writeFileSync(stampIn(folder), lock)
}

function npm(args, cwd) {
  const script = process.env.npm_execpath
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], { cwd }) : run('npm', args, { cwd })
}

function assertPinned() {
  if (existsSync(`${root}/node_modules/node/bin/node`)) return
  if (Number(process.versions.node.split('.')[0]) >= 24) return
  fail(
    'npm ci did not bring the pinned Node 24 (the install script of the package "node" did not run): allow install scripts and run npm ci again, or use Node 24.'
  )
}

// So that `npx vigie` finds the command line of this very folder.
function linkCommand() {
  const link = `${root}/node_modules/.bin/vigie`
  if (existsSync(link)) return
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link)
  symlinkSync('../../bin/vigie.js', link)
}
