import '../ui/vigie.css'
import '../ui/office/office.css'
import '../ui/office/inbox/inbox.css'
import './opener.css'
import { mount } from 'svelte'
import { z } from 'zod'
// The reader chooses its language, so all six are loaded.
import '#in-locale'
import { direction, m } from '#messages'
import { isLanguage } from '#mandate/languages.ts'
import App from './App.svelte'

// The page's policy lets nothing be made into code at run time, and zod would try.
z.config({ jitless: true })

const wished = navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en'
document.documentElement.lang = wished
document.documentElement.dir = direction(wished)
document.title = m.opener_title()
mount(App, { target: document.getElementById('opener')! })
