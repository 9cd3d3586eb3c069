import type { Context } from '#context'
import type { MissionDesk } from '#mandate/corner/desk.ts'
import type { PartnerDesk } from '#mandate/partners/desk.ts'
import type { OfficeDesk } from '#mandate/people/desk.ts'
import type { WithdrawnRow } from '#mandate/publications/letters/letter.store.server.ts'
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
      /** Of the diplomat who is signed in, on the pages of a State's mission. */
      mission?: MissionDesk
      /** Of the partner that is signed in, on the pages of its corner. */
      partner?: PartnerDesk
    }
    interface Error {
      message: string
      number?: string
      /** At the address of a letter that was withdrawn from the public. */
      withdrawn?: WithdrawnRow
    }
    interface PageData {
      lang: Locale
      path: string
      query: string
    }
  }
}

// Svelte knows it of an input alone.
declare module 'svelte/elements' {
  interface HTMLTextareaAttributes {
    autocorrect?: 'on' | 'off'
  }
}

export {}
