import type { Reroute } from '@sveltejs/kit/hooks'

/**
 * The server puts a surface's name before each address (surface-server.ts); in the browser, where the office alone has
 * a router, it is put here, so that a link within the office finds its page without leaving the tab's keys behind.
 */
export const reroute: Reroute = ({ url }) =>
  /^\/(public|intake|office)(\/|$)/.test(url.pathname) ? url.pathname : `/office${url.pathname}`
