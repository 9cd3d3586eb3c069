import { pino } from 'pino'
import { openSurface, type SurfaceOptions, type SurfaceServer } from '#platform/web/surface-server.ts'

/** The way in with its forms alone, as a server stands before them; every page of it is "not found". */
export function serveForms(ownForms: NonNullable<SurfaceOptions['ownForms']>): Promise<SurfaceServer> {
  return openSurface(
    {
      surface: 'intake',
      handler: (_, __, next) => next(),
      isAsset: () => false,
      whyNotReady: async () => null,
      ownForms,
      log: pino({ level: 'silent' })
    },
    { host: '127.0.0.1', port: 0, origin: null }
  )
}
