import { getRouteApi } from '@tanstack/react-router'
import type { LibrarySearch } from '../../search.ts'

const route = getRouteApi('/touchpoints')

/** The search words and filters, which stand in the address. */
export function useLibrarySearch() {
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const change = (next: LibrarySearch): void => void navigate({ search: (now) => ({ ...now, ...next }), replace: true })
  return { search, change }
}
