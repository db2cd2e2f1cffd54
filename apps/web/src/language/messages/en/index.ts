import type { messages as nl } from '../nl/index.ts'
import type { SameKeys } from '../same-keys.ts'
import { answers } from './answers.ts'
import { attention } from './attention.ts'
import { compare } from './compare.ts'
import { figures } from './figures.ts'
import { flows } from './flows.ts'
import { forms } from './forms.ts'
import { home } from './home.ts'
import { importing } from './import.ts'
import { improve } from './improve.ts'
import { kpi } from './kpi.ts'
import { library } from './library.ts'
import { make } from './make.ts'
import { map } from './map.ts'
import { panel } from './panel.ts'
import { paste } from './paste.ts'
import { personas } from './personas.ts'
import { promise } from './promise.ts'
import { searches } from './searches.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { sources } from './sources.ts'
import { work } from './work.ts'

export const messages: SameKeys<typeof nl> = {
  shell,
  map,
  panel,
  flows,
  figures,
  searches,
  home,
  make,
  importing,
  forms,
  paste,
  personas,
  library,
  kpi,
  compare,
  promise,
  improve,
  work,
  attention,
  answers,
  settings,
  sources,
}
