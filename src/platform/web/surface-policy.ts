import type { SurfaceName } from '../config.ts'

/**
 * A page's content policy as its surface has it. The public pages have no script and ask for nothing
 * more; intake and office run our own files alone, and show pictures that were opened in the browser.
 */
export function policyOf(surface: SurfaceName, policy: string): string {
  const directives = policy
    .split(';')
    .map((directive) => directive.trim())
    .filter(Boolean)
  if (surface === 'public')
    return directives.filter((directive) => !/^(script-src|connect-src)\b/.test(directive)).join('; ')
  return directives.map((directive) => (/^img-src\b/.test(directive) ? `${directive} blob:` : directive)).join('; ')
}
