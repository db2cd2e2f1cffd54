export * from './import.ts'
export * from './mapping.ts'
