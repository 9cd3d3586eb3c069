/** Pictures and films, by what a file says it is or is called: nobody in the office has looked at them before. */
export const mayBeGraphic = ({ type = '', name = '' }: { type?: string | null; name?: string | null }): boolean =>
  /^(image|video)\//i.test(type ?? '') || pictured.test(name ?? '')

const pictured = /\.(avif|bmp|gif|hei[cf]|jpe?g|png|tiff?|webp|3gp|avi|m4v|mkv|mov|mp4|webm)$/i
