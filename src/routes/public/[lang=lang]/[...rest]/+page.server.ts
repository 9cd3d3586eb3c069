import { error } from '@sveltejs/kit'

// Any other address answers as one that names nothing, in the reader's language.
export const load = () => error(404, { message: 'not-found' })
