import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fail, root, run, runTool } from './run.js'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium'
]

/** Where a browser for the tests is; brings one if none is there. */
export async function ensureBrowser() {
  const found = findBrowser()
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

async function install() {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  const isRoot = process.getuid?.() === 0
  if (isRoot && /^ID=debian$/m.test(system) && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium for the browser tests (apt-get)…')
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    let output = ''
    const options = { env, quiet: true, onOutput: (text) => (output += text) }
    await run('apt-get', ['update'], options)
    const code = await run(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'],
      options
    )
    if (code === 0) return
    console.log(output.split('\n').slice(-15).join('\n'))
  }
  console.log('Installing Chromium for the browser tests (playwright install)…')
  // Its libraries come from the system's packages, which only root may add.
  await runTool('@playwright/test/cli.js', ['install', ...(isRoot ? ['--with-deps'] : []), 'chromium'])
}
