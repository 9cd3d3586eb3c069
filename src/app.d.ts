import type { Context } from '#context'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { Locale } from '#messages'

declare global {
  namespace App {
    interface Locals {
      vigie: Context
      lang: Locale
      /** The address as the reader sees it, without the surface's own prefix. */
      path: string
      /** Of the officer who is signed in, where the route asks for one (routes/admit.ts). */
      desk?: OfficeDesk
    }
    interface Error {
      message: string
      number?: string
    }
    interface PageData {
      lang: Locale
      path: string
      query: string
    }
  }
}

export {}
