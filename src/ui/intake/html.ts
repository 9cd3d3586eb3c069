/** Markup that is safe to send: what is put into it is text, unless it is markup itself. */
export interface Html {
  readonly text: string
}

export type Part = Html | string | number | false | null | undefined | readonly Part[]

/** NOTE: the only way to make Html of a value; a page of the way in is written in a process that has no framework. */
export function markup(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return { text: strings.map((text, at) => text + (at < parts.length ? written(parts[at]) : '')).join('') }
}

function written(part: Part): string {
  if (part === false || part === null || part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'text' in part ? part.text : part.map(written).join('')
}

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter]!)

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** ` name="value"`, or ` name` for true, or nothing. */
export function attribute(name: string, value: string | boolean | null | undefined): Html {
  if (value === true) return { text: ` ${name}` }
  return { text: value === false || value === null || value === undefined ? '' : ` ${name}="${escaped(value)}"` }
}
