/** A record or summary in the store cannot be read. The store must be emptied, and all seeds read again. */
export class DamagedStoreError extends Error {}
