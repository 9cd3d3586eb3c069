import { UsageError, type Cli } from './command.ts'

/** Where officers reach the office: as it is said, else as it is configured. */
export function originOf(cli: Cli, given: unknown): string {
  const text = typeof given === 'string' ? given : cli.config.surfaces.office.origin
  if (text && URL.canParse(text) && /^https?:/.test(text)) return new URL(text).origin
  throw new UsageError('--origin is missing: say where officers reach the office, such as https://office.example.org.')
}
