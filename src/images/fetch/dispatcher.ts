import {Agent, type Dispatcher, EnvHttpProxyAgent} from 'undici'
import type {Guard} from './guard.ts'

/** Environment variables, as `process.env` has them. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Connections, and whether some of them go through a proxy. */
export interface Connections {
  readonly dispatcher: Dispatcher
  readonly isProxied: boolean
}

/**
 * Connections that only go to addresses that the guard has checked. Where the environment names a proxy (HTTP_PROXY,
 * HTTPS_PROXY, NO_PROXY, in either case of letters) it is used: that is the user's own word, so it may stand anywhere.
 */
export function connectionsOf(guard: Guard, env: Environment, connectMs: number): Connections {
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
