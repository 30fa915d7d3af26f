import type {Measured} from '../trial.ts'

/** What one step took, once. */
export type Taken = Omit<Measured, 'published'>
