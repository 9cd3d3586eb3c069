/** Why a page of the way in must not be trusted: what runs in it, or may, besides the scripts that were published. */
export function faultsOfPage(html: string, policy: string, scripts: ReadonlyMap<string, string>): string[] {
  return [...faultsOfPolicy(policy), ...faultsOfTags(html, scripts)]
}

function faultsOfPolicy(policy: string): string[] {
  const directives = new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/)
      return [name, sources.join(' ')] as const
    })
  )
  const wanted = {
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'form-action': "'self'",
    'base-uri': "'none'"
  }
  return Object.entries(wanted)
    .filter(([name, sources]) => directives.get(name) !== sources)
    .map(
      ([name, sources]) =>
        `its content policy says ${name} ${directives.get(name) ?? '(nothing)'} instead of ${sources}`
    )
}

const tagOf = /<script\b([^>]*)>([\s\S]*?)<\/script\s*>/gi
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`, 'i').exec(attributes)?.[1]

function faultsOfTags(html: string, scripts: ReadonlyMap<string, string>): string[] {
  const faults: string[] = []
  const tags = [...html.matchAll(tagOf)]
  if ((html.match(/<script\b/gi) ?? []).length !== tags.length) faults.push('it holds a script that cannot be read')
  for (const [, attributes = '', inside = ''] of tags) {
    const src = attribute(attributes, 'src')
    if (inside.trim() || !src) faults.push('it holds a script within itself')
    else if (!scripts.has(src)) faults.push(`it asks for the script ${src}, which is not published`)
    else if (attribute(attributes, 'integrity') !== scripts.get(src))
      faults.push(`it asks for ${src} without its published hash`)
  }
  for (const [, attributes = ''] of html.matchAll(/<link\b([^>]*)>/gi)) {
    const href = attribute(attributes, 'href') ?? ''
    if (/modulepreload/i.test(attributes) && attribute(attributes, 'integrity') !== scripts.get(href))
      faults.push(`it loads ${href} beforehand without its published hash`)
    if (/^(\w+:)?\/\//.test(href)) faults.push(`it loads ${href} from elsewhere`)
  }
  if (/<(iframe|object|embed|base|applet)\b/i.test(html))
    faults.push('it holds a frame, an object or a base of its own')
  if (/<[^>]+\son[a-z]+\s*=/i.test(html)) faults.push('an element has a script as attribute')
  for (const [, attributes = ''] of html.matchAll(/<form\b([^>]*)>/gi)) {
    const action = attribute(attributes, 'action') ?? ''
    if (/^(\w+:|\/\/)/.test(action)) faults.push(`its form is sent to ${action}`)
  }
  return faults
}
