import type { Language } from '@wegwijs/journey'
import type { messages } from './nl/index.ts'

declare module 'use-intl' {
  interface AppConfig {
    Locale: Language
    Messages: typeof messages
  }
}
