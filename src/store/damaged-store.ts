/** A record that is not as it was written: the state is worth nothing. */
export class DamagedStoreError extends Error {}
