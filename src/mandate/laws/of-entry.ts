import { error, type DomainError } from '../result.ts'
import { isAkn } from './akn.ts'

export const wrongSha256 = (text: string | undefined): DomainError[] =>
  text === undefined || /^[0-9a-f]{64}$/.test(text) ? [] : [error('wrong-type', 'sha256', { value: text })]
export const wrongAkn = (name: string | undefined): DomainError[] =>
  name === undefined || isAkn(name) ? [] : [error('akn-unreadable', 'akn', { value: name })]
