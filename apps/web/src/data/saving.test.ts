import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { keys } from './queries.ts'
import { forgetAnswers } from './saving.ts'

test('a count that began before an import and ends after it is not taken for the count of now', async () => {
  const queries = new QueryClient()
  const { promise, resolve } = Promise.withResolvers<string>()
  const counting = queries.prefetchQuery({ queryKey: keys.map('thee', 'stdc'), queryFn: () => promise })
  forgetAnswers(queries)
  resolve('nothing counted yet')
  await counting
  expect(queries.getQueryData(keys.map('thee', 'stdc'))).toBeUndefined()
})
