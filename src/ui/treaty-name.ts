import { isolated } from './isolated.ts'

/** 'International Covenant on Civil and Political Rights (ICCPR)'; a treaty that is not on file by its code alone. */
export const treatyName = (code: string, names: ReadonlyMap<string, string>): string => {
  const name = names.get(code)
  return name === undefined ? isolated(code) : `${name} (${isolated(code)})`
}
