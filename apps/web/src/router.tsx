import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { laterPart } from './data/later-part.ts'
import { Failed } from './scenes/shell/failed.tsx'
import { Frame } from './scenes/shell/frame.tsx'
import { NotFound } from './scenes/shell/not-found.tsx'
import {
  flowsSearch,
  importSearch,
  improveSearch,
  librarySearch,
  mapSearch,
  personasSearch,
  workSearch,
} from './search.ts'

/** A screen that is fetched when somebody first goes there. */
const laterScene = <Part extends Record<string, unknown>, Name extends keyof Part & string>(
  load: () => Promise<Part>,
  name: Name,
) => lazyRouteComponent(laterPart(load), name)

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: laterScene(() => import('./scenes/home/home.tsx'), 'Home'),
})
const make = createRoute({
  getParentRoute: () => root,
  path: '/make',
  component: laterScene(() => import('./scenes/make/make.tsx'), 'Make'),
})
const paste = createRoute({
  getParentRoute: () => root,
  path: '/paste',
  component: laterScene(() => import('./scenes/paste/paste.tsx'), 'Paste'),
})
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearch,
  component: laterScene(() => import('./scenes/import/import.tsx'), 'Import'),
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: laterScene(() => import('./scenes/sources/sources.tsx'), 'SourcesScene'),
})
const map = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id',
  validateSearch: mapSearch,
  component: laterScene(() => import('./scenes/map/map.tsx'), 'MapScene'),
})
const flows = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/flows',
  validateSearch: flowsSearch,
  component: laterScene(() => import('./scenes/flows/flows.tsx'), 'FlowsScene'),
})
const personas = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/personas',
  validateSearch: personasSearch,
  component: laterScene(() => import('./scenes/personas/personas.tsx'), 'PersonasScene'),
})
const improve = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/improve',
  validateSearch: improveSearch,
  component: laterScene(() => import('./scenes/improve/improve.tsx'), 'ImproveScene'),
})
const promise = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/promise',
  validateSearch: flowsSearch,
  component: laterScene(() => import('./scenes/promise/promise.tsx'), 'PromiseScene'),
})
const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  validateSearch: workSearch,
  component: laterScene(() => import('./scenes/work/work.tsx'), 'WorkScene'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/touchpoints',
  validateSearch: librarySearch,
  component: laterScene(() => import('./scenes/library/library.tsx'), 'LibraryScene'),
})

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    make,
    paste,
    importing,
    sources,
    map,
    flows,
    personas,
    library,
    improve,
    promise,
    work,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Failed,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
