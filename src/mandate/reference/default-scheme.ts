/** By which region scheme lists and figures go unless another is asked for. */
export const defaultScheme = 'operational-2015'
