import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'

it('seals and opens without Node’s fetch, which each form would wait for', () => {
  const script = `
    await import('${import.meta.dirname}/serve-one.ts')
    const { makeIdentity } = await import('${import.meta.dirname}/../sealing/identity.ts')
    const { openBytes, sealBytes } = await import('${import.meta.dirname}/../sealing/seal.ts')
    const { recipient, secret } = await makeIdentity()
    const opened = await openBytes(await sealBytes(new TextEncoder().encode('invented'), [recipient]), [secret])
    const loads = process.moduleLoadList.filter((name) => name.includes('undici'))
    console.log(JSON.stringify({ opened: new TextDecoder().decode(opened), loads }))
  `
  const output = execFileSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    encoding: 'utf8'
  })
  expect(JSON.parse(output)).toEqual({ opened: 'invented', loads: [] })
})
