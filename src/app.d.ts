import type { Context } from '#context'
import type { Locale } from '#messages'

declare global {
  namespace App {
    interface Locals {
      vigie: Context
      lang: Locale
      /** The address as the reader sees it, without the surface's own prefix. */
      path: string
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
