import { error, type DomainError } from '../result.ts'

/** What a letter lacks, or has and must not have. `field`: 'subject', 'paragraph/ID', 'person/ID', or the path in a text. */
export interface Missing extends DomainError {
  field: string
  /** While it stands no mandate is asked to clear it; the others are to be looked at. */
  stops: boolean
}

export const stop = (code: string, field: string, params: DomainError['params'] = {}): Missing => ({
  ...error(code, field, params),
  field,
  stops: true
})
export const look = (code: string, field: string, params: DomainError['params'] = {}): Missing => ({
  ...stop(code, field, params),
  stops: false
})
