import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
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

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound })

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('./scenes/home/home.tsx'), 'Home'),
})
const make = createRoute({
  getParentRoute: () => root,
  path: '/make',
  component: lazyRouteComponent(() => import('./scenes/make/make.tsx'), 'Make'),
})
const paste = createRoute({
  getParentRoute: () => root,
  path: '/paste',
  component: lazyRouteComponent(() => import('./scenes/paste/paste.tsx'), 'Paste'),
})
const importing = createRoute({
  getParentRoute: () => root,
  path: '/import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./scenes/import/import.tsx'), 'Import'),
})
const sources = createRoute({
  getParentRoute: () => root,
  path: '/sources',
  component: lazyRouteComponent(() => import('./scenes/sources/sources.tsx'), 'SourcesScene'),
})
const map = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id',
  validateSearch: mapSearch,
  component: lazyRouteComponent(() => import('./scenes/map/map.tsx'), 'MapScene'),
})
const flows = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/flows',
  validateSearch: flowsSearch,
  component: lazyRouteComponent(() => import('./scenes/flows/flows.tsx'), 'FlowsScene'),
})
const personas = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/personas',
  validateSearch: personasSearch,
  component: lazyRouteComponent(() => import('./scenes/personas/personas.tsx'), 'PersonasScene'),
})
const improve = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/improve',
  validateSearch: improveSearch,
  component: lazyRouteComponent(() => import('./scenes/improve/improve.tsx'), 'ImproveScene'),
})
const promise = createRoute({
  getParentRoute: () => root,
  path: '/journeys/$id/promise',
  validateSearch: flowsSearch,
  component: lazyRouteComponent(() => import('./scenes/promise/promise.tsx'), 'PromiseScene'),
})
const work = createRoute({
  getParentRoute: () => root,
  path: '/work',
  validateSearch: workSearch,
  component: lazyRouteComponent(() => import('./scenes/work/work.tsx'), 'WorkScene'),
})

const library = createRoute({
  getParentRoute: () => root,
  path: '/touchpoints',
  validateSearch: librarySearch,
  component: lazyRouteComponent(() => import('./scenes/library/library.tsx'), 'LibraryScene'),
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
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
