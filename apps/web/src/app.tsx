import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ApiRequestError } from '@wegwijs/api'
import { LanguageProvider } from './language/provider.tsx'
import { router } from './router.tsx'

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: isWorthRetrying } } })

/** A refusal stays a refusal; only a lost connection is tried once more. */
function isWorthRetrying(failures: number, error: unknown): boolean {
  return failures < 1 && !(error instanceof ApiRequestError)
}

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  )
}
