import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fail, root, run, runTool } from './run.js'

// The headless shell is the same engine without the desktop browser around it, and takes half the processor time.
const shell = '/usr/bin/chromium-headless-shell'
const usual = [
  shell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

/** Where a browser for the tests is; brings one if none is there, and on Debian the lighter one if it can. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found === shell) return found
  if (await installOnDebian(found === null)) return findBrowser()
  if (found) return found
  await install()
  return (
    findBrowser() ??
    fail(
      'No Chromium could be brought for the browser tests: install one (Debian: apt-get install chromium) and run this again.'
    )
  )
}

export function findBrowser() {
  return usual.find((path) => existsSync(path)) ?? ofPlaywright()
}

function ofPlaywright() {
  try {
    const path = createRequire(`${root}/package.json`)('@playwright/test').chromium.executablePath()
    return existsSync(path) ? path : null
  } catch {
    return null
  }
}

/** Whether it installed something; a whole Chromium, where there is no shell, only if none is there yet. */
async function installOnDebian(lacksOne) {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !/^ID=debian$/m.test(system) || !existsSync('/usr/bin/apt-get')) return false
  console.log('Installing Chromium for the browser tests (apt-get)…')
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true, onOutput: (text) => (output += text) }
  let output = ''
  // Where nothing can be fetched, that is known soon.
  const patience = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=0']
  const aptGet = (...args) => run('apt-get', [...patience, ...args], options)
  const add = (name) => aptGet('install', '-y', '--no-install-recommends', name, 'fonts-dejavu-core')
  await aptGet('update')
  if ((await add('chromium-headless-shell')) === 0) return true
  if (lacksOne && (await add('chromium')) === 0) return true
  console.log(output.split('\n').slice(-15).join('\n'))
  return false
}

async function install() {
  const isRoot = process.getuid?.() === 0
  console.log('Installing Chromium for the browser tests (playwright install)…')
  // Its libraries come from the system's packages, which only root may add.
  await runTool('@playwright/test/cli.js', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
}
