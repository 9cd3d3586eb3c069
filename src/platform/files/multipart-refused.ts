export class MultipartRefused extends Error {
  override name = 'MultipartRefused'
  readonly code: 'no-boundary' | 'malformed' | 'cut-off' | 'too-many-parts' | 'head-too-long' | 'field-too-long'

  constructor(code: MultipartRefused['code']) {
    super(code)
    this.code = code
  }
}
