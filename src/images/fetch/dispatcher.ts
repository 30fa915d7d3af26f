import {Agent, type Dispatcher, EnvHttpProxyAgent} from 'undici'
import type {AddressGuard} from './guard.ts'

/** Environment variables, in the form of `process.env`. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The dispatcher for all requests; `isProxied` if some of them go through a proxy. */
export interface Connections {
  readonly dispatcher: Dispatcher
  readonly isProxied: boolean
}

/**
 * Makes connections whose host names are resolved and checked by the guard. Uses the proxy of HTTP_PROXY and
 * HTTPS_PROXY except for hosts in NO_PROXY; the names may be in upper or lower case, and lower case wins. The user has
 * chosen the proxy, so it may have a private address. `connectMs` limits each connection attempt, in milliseconds.
 */
export function connectionsOf(guard: AddressGuard, env: Environment, connectMs: number): Connections {
  const named = (name: string): string | undefined => env[name] || env[name.toUpperCase()] || undefined
  const [httpProxy, httpsProxy, noProxy] = [named('http_proxy'), named('https_proxy'), named('no_proxy')]
  const options = {connect: {lookup: guard.lookup, timeout: connectMs}, pipelining: 1}
  if (httpProxy === undefined && httpsProxy === undefined) return {dispatcher: new Agent(options), isProxied: false}
  const proxies = {
    ...(httpProxy === undefined ? {} : {httpProxy}),
    ...(httpsProxy === undefined ? {} : {httpsProxy}),
    noProxy: noProxy ?? '',
  }
  return {dispatcher: new EnvHttpProxyAgent({...options, ...proxies}), isProxied: true}
}
