import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { LanguageProvider } from './language/provider.tsx'
import { router } from './router.tsx'
import { TooltipProvider } from './ui/tooltip.tsx'

const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: 15_000, retry: 1 } } })

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <TooltipProvider>
          <RouterProvider router={router} />
        </TooltipProvider>
      </LanguageProvider>
    </QueryClientProvider>
  )
}
