import type { Language, Text } from '@wegwijs/journey'
import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { IntlProvider } from 'use-intl'
import { type Formats, formatsFor } from './format.ts'
import { messages as en } from './messages/en/index.ts'
import { messages as nl } from './messages/nl/index.ts'

/** English has the keys of Dutch and words of its own; to the type checker the Dutch words are the contract. */
const messages = { nl, en: en as unknown as typeof nl }
const STORAGE_KEY = 'wegwijs.language'

interface LanguageState {
  language: Language
  setLanguage: (language: Language) => void
}
const LanguageContext = createContext<LanguageState | null>(null)

/** Gives the screens their language; switching redraws them without a reload and is remembered. */
export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(rememberedLanguage)
  useEffect(() => {
    document.documentElement.lang = language
    remember(language)
  }, [language])
  const state = useMemo(() => ({ language, setLanguage }), [language])
  return (
    <LanguageContext value={state}>
      <IntlProvider locale={language} messages={messages[language]} timeZone="UTC">
        {children}
      </IntlProvider>
    </LanguageContext>
  )
}

export function useLanguage(): LanguageState {
  const state = use(LanguageContext)
  if (!state) throw new Error('useLanguage needs a LanguageProvider above it')
  return state
}

/** Reads a text of the domain in the language of the interface. */
export function useText(): (text: Text) => string {
  const { language } = useLanguage()
  return (text) => text[language]
}

/** Numbers, money and dates as the language writes them. */
export function useFormats(): Formats {
  return formatsFor(useLanguage().language)
}

function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'nl'
  } catch {
    return 'nl'
  }
}

/** A browser that keeps nothing still switches language; it only forgets. */
function remember(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {}
}
