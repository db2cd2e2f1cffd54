// Zod tries out whether it may write code at run time; the page's security policy forbids that and would log an error.
globalThis.__zod_globalConfig = { jitless: true }
