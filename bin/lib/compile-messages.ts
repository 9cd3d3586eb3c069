import { compile } from '@inlang/paraglide-js'
import { paraglide } from '../../project.inlang/options.ts'

/** The catalogues of src/messages as functions in src/paraglide; the build does the same by itself. */
await compile(paraglide)
