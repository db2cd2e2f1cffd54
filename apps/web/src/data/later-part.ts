/** A part of the screens could not be fetched, because the server does not answer. */
export class UnreachableError extends Error {}

/** Whether the server answers at all. */
export const isReachable = (): Promise<boolean> =>
  fetch('/favicon.svg', { method: 'HEAD', cache: 'no-store' }).then(
    () => true,
    () => false,
  )

/**
 * A part of the screens that is fetched when it is first needed. Without the server it says so: else the router asks the
 * browser for the page anew, which then shows a page of its own and takes away what stood here. A server that answers
 * and does not have the part has newer screens; then that is what helps.
 */
export const laterPart =
  <T>(load: () => Promise<T>): (() => Promise<T>) =>
  () =>
    load().catch(async (error: unknown) => {
      throw (await isReachable()) ? error : new UnreachableError()
    })
