/**
 * What @noble asks of a browser that our oldest ones lack: Object.hasOwn came with Chrome 93 and Safari 15.4.
 * Imported first by every file here that imports @noble, age or @scure: modules run in the order of their imports.
 */
if (typeof Object.hasOwn !== 'function') {
  Object.defineProperty(Object, 'hasOwn', {
    value: (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key),
    configurable: true,
    writable: true
  })
}
