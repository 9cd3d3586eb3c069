import type { ServerResponse } from 'node:http'

/** What every answer says, whatever made it; a page's own content policy (SvelteKit's) replaces the first. */
const always: Record<string, string> = {
  'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1'
}

export function setSecurityHeaders(response: ServerResponse, origin: URL): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
  if (origin.protocol === 'https:')
    response.setHeader('strict-transport-security', 'max-age=63072000; includeSubDomains')
}
