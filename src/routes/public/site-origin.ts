import type { Config } from '#platform/config.ts'

/** Where lasting addresses begin: as the operator says, else as the reader came. */
export const siteOrigin = (config: Config, url: URL): string => config.surfaces.public.origin ?? url.origin
