import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Most commands take less time than compiling what they are written in: what came of that is kept beside the libraries.
enableCompileCache(fileURLToPath(new URL('../../../node_modules/.cache/compiled', import.meta.url)))
await import('./program.ts')
