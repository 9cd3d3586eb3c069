import { languages } from '#mandate/languages.ts'
import { projectRoot } from '#platform/project-root.ts'
import { judge, verifyServed } from '#platform/served/verify-served.ts'
import { loadIntakeAssets } from '#platform/web/intake-assets.ts'
import { Refusal, UsageError, type Command } from '../command.ts'

export const command: Command = {
  name: 'verify-served',
  summary: 'Compare the scripts and pages that an intake serves with what it publishes and with this checkout.',
  usage: 'vigie verify-served URL --key KEY [--json]',
  words: 1,
  options: {
    key: {
      type: 'string',
      value: 'KEY',
      help: 'The key of the log’s heads in base64, as you have it from elsewhere; without it nothing is proven.'
    }
  },
  permission: 'read-released',
  more: [
    'URL is the origin of the intake. It needs no data folder and no server: run it from anywhere, by another line, at odd times.',
    'Exit status 1 when something differs, and without --key: a server that is not the mandate’s signs with a key of its own. A server may still serve one person otherwise than all others: see the threat model.'
  ],
  examples: ['vigie verify-served https://intake.example.org --key MCowBQYDK2VwAyEA...'],
  run: async (cli, { values, positionals }) => {
    const [url] = positionals
    if (!url || !URL.canParse(url) || !/^https?:/.test(url))
      throw new UsageError('Give the address of an intake, such as https://intake.example.org.')
    const { files } = loadIntakeAssets(`${projectRoot}/build/intake`)
    const built = Object.keys(files).length > 0
    const key = typeof values.key === 'string' ? values.key : undefined
    const served = await verifyServed(new URL(url).origin, {
      files: built ? files : null,
      publicKey: key,
      languages
    }).catch((error: unknown) => {
      throw new Refusal(`${url} does not answer: ${error instanceof Error ? error.message : String(error)}.`)
    })
    const isKeyGiven = Boolean(values.key)
    const { isProven, sentence } = judge(served, isKeyGiven)
    if (cli.json) cli.printJson({ ...served, isKeyGiven, comparedWithThisCheckout: built })
    else {
      for (const finding of served.findings) cli.print(finding)
      if (!built)
        cli.print(
          'Nothing is built in this checkout, so it was compared with what is published alone: start it once (npm start) or check it (npm run check) to build.'
        )
      cli.print(`${served.scripts} scripts and ${served.pages} pages read; signed by ${served.publicKey ?? 'nobody'}.`)
      cli.print(sentence)
    }
    return isProven ? 0 : 1
  }
}
