import {isPlaceholder, standInAt} from '../outlets/stand-ins.ts'

/** A picture of at most this many pixels on both sides may be a sign that something is loading. */
const SIGN = 128

/** Whether an address is by its name that of a placeholder, which pages show until a picture is loaded. */
export const isPlaceholderAddress = (address: string): boolean => isPlaceholder(standInAt(new URL(address)))

/** Whether the bytes from an address are only a placeholder: small ones under a placeholder's name. */
export const isOnlyPlaceholder = (
  address: string,
  {width, height}: {readonly width: number; readonly height: number},
): boolean => Math.max(width, height) <= SIGN && isPlaceholderAddress(address)
