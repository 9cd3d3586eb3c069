import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { projectRoot } from '../../src/platform/project-root.ts'

export interface Talk {
  ask(line: string): Promise<string>
  end(): Promise<void>
}

/** A TypeScript file of these tests that answers each line with one. It is started once: each start costs a third of a second. */
export function talkWith(file: string, env: NodeJS.ProcessEnv): Talk {
  const child = spawn(process.execPath, [`${projectRoot}/tests/browser/${file}`], {
    env,
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]()
  return {
    ask: async (line) => {
      child.stdin.write(`${line}\n`)
      const { value, done } = await lines.next()
      if (done) throw new Error(`${file} ended before it answered`)
      return value
    },
    end: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.stdin.end()
      await gone
    }
  }
}
