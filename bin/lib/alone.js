import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './run.js'

// Whoever is at work says so anew each second; who has not for so long has ended, whatever became of it.
const silence = 15_000

/**
 * Installing and building are done by one command at a time in a folder: a second one, in another terminal, would take away
 * what the first is putting there. It waits, and then finds it done.
 */
export async function alone(work, lock = `${root}/.cache/at-work`) {
  mkdirSync(lock.slice(0, lock.lastIndexOf('/')), { recursive: true })
  for (let waited = 0; !take(lock); waited++) {
    if (waited === 0) console.log('Another command is installing or building here: waiting for it…')
    await wait(500)
  }
  const release = () => rmSync(lock, { force: true })
  const sayAnew = setInterval(() => touch(lock), 1_000)
  process.on('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(sayAnew)
    process.off('exit', release)
    release()
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
  if (!isHeld(lock)) rmSync(lock, { force: true })
  return false
}

function touch(lock) {
  try {
    utimesSync(lock, new Date(), new Date())
  } catch {
    // Of a machine that slept meanwhile: somebody else took it.
  }
}

function isHeld(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > silence) return false
    process.kill(Number(readFileSync(lock, 'utf8')), 0)
    return true
  } catch (error) {
    // Somebody else's: it lives.
    return error.code === 'EPERM'
  }
}
