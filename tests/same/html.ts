import { digest, summed } from './told.ts'

/** A page in the order of its elements: one line for each, with what it says and asks, and none of how it was built. */
export interface Outline {
  lines: string[]
  parts: Map<string, string>
}

const token =
  /<!--[^]*?-->|<!doctype[^>]*>|<(\/?)([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?)*)\s*\/?>|[^<]+|</gi
const empty = new Set('area base br col hr img input link meta source track wbr'.split(' '))

export function outlineOf(html: string): Outline {
  const lines: string[] = []
  const structure: string[] = []
  const classes: string[] = []
  const of: Record<'title' | 'headings' | 'links' | 'fields' | 'labels' | 'numbers', string[]> = {
    title: [],
    headings: [],
    links: [],
    fields: [],
    labels: [],
    numbers: []
  }
  const open: { tag: string; at: number }[] = []
  const { text: page, scripts } = withoutScripts(html)
  for (const [whole, closing, name, attributes] of page.matchAll(token)) {
    if (whole.startsWith('<!')) continue
    if (!name) {
      const said = spaced(whole)
      if (!said) continue
      if (open.at(-1)) lines[open.at(-1)!.at] += ` ${said}`
      else lines.push(said)
      of.numbers.push(...(said.match(/\p{N}[\p{N}.,\u00a0\u202f]*/gu) ?? []))
      continue
    }
    const tag = name.toLowerCase()
    if (closing) {
      const from = open.findLastIndex((one) => one.tag === tag)
      if (from < 0) continue
      const [closed] = open.splice(from)
      const kind = kindOf(tag)
      // What stands in elements inside it is of it too.
      if (kind) of[kind].push(lines.slice(closed!.at).join(' '))
      continue
    }
    const said = attributesOf(attributes ?? '')
    if (isOfBuild(tag, said)) continue
    structure.push(`${open.length}${tag}`)
    classes.push(said.get('class') ?? '')
    said.delete('class')
    lines.push(
      [`<${tag}`, ...[...said].map(([key, value]) => (value === '' ? key : `${key}=${value}`))].join(' ') + '>'
    )
    if (empty.has(tag)) {
      const kind = kindOf(tag)
      if (kind) of[kind].push(lines.at(-1)!)
    } else open.push({ tag, at: lines.length - 1 })
  }
  for (const script of scripts) lines.push(...script)
  const parts = new Map<string, string>()
  if (of.title.length) parts.set('title', of.title.join(' ').replaceAll('<title> ', ''))
  for (const kind of ['headings', 'links', 'fields', 'labels', 'numbers'] as const) parts.set(kind, summed(of[kind]))
  parts.set('structure', summed(structure))
  parts.set('classes', digest(classes.join('\n')))
  if (scripts.length) parts.set('scripts', summed(scripts.flat()))
  parts.set('text', summed(lines))
  return { lines, parts }
}

function kindOf(tag: string) {
  if (tag === 'title') return 'title'
  if (/^(h[1-6]|caption|legend)$/.test(tag)) return 'headings'
  if (tag === 'a' || tag === 'link' || tag === 'form') return 'links'
  if (/^(input|select|textarea|button|option)$/.test(tag)) return 'fields'
  return /^(label|th|dt|summary)$/.test(tag) ? 'labels' : null
}

/** Which files a page is built from is the build's affair. */
const isOfBuild = (tag: string, said: Map<string, string>) =>
  (tag === 'link' || tag === 'script') && (said.get('href') ?? said.get('src') ?? '').startsWith('‹asset›')

function attributesOf(text: string): Map<string, string> {
  const found = [...text.matchAll(/([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g)]
  return new Map(found.map(([, key, ...values]) => [key!, spaced(values.find((one) => one !== undefined) ?? '')]))
}

/** Scripts in a page: what they hand to it, by members; that they start it, and with which files, is the build's affair. */
function withoutScripts(html: string): { text: string; scripts: string[][] } {
  const scripts: string[][] = []
  const text = html.replace(
    /(<(script|style)\b[^>]*>)([^]*?)<\/\2>/gi,
    (_, start: string, tag: string, inside: string) => {
      const given = /\bdata: (\[[^]*\]),\s*form: ([^]*?),\s*error: ([^\n]*)/.exec(inside)
      if (given) scripts.push(given.slice(1).flatMap((one) => membersOf(one)))
      else if (inside.trim() && !inside.includes('__sveltekit')) scripts.push(inside.split('\n').map(spaced))
      return `${start}</${tag}>`
    }
  )
  return { text, scripts }
}

/** Without what the framework says of its own: of which layouts there are, and on what each hangs. */
const membersOf = (data: string): string[] =>
  data
    .replace(/,uses:\{[^}]*\}/g, '')
    .split(/(?<=[,{[])/)
    .map(spaced)
    .filter((member) => !/^[[{]?(null,?|type:"data",|data:\{)?[\]]?$/.test(member))

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim()
