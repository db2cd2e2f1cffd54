/** The package brings no types. */
declare module 'stopword' {
  export const nld: readonly string[]
  export const eng: readonly string[]
}
