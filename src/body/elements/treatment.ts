/** The ways in which an element becomes something else. `remove.ts` has one function for each. */
export type Conversion = 'list' | 'preformatted' | 'player' | 'picture' | 'drawing' | 'formula'

/** How a body treats an element. */
export type Treatment =
  /** A later step prints it, perhaps under a plainer name. */
  | {readonly does: 'keep'}
  /** Its content stays, the element goes. */
  | {readonly does: 'unwrap'}
  /** It becomes another element, and its content follows the rules of that one. */
  | {readonly does: 'convert'; readonly into: Conversion}
  /** It has no content. The step of the picture, player or table around it reads its attributes. */
  | {readonly does: 'read'}
  /** It is unwrapped if it holds prose, and dropped with its content if it holds only controls and their names. */
  | {readonly does: 'weigh'; readonly why: string}
  /** It stands in for something that the page does not have, so its content stays, unless that only says so. */
  | {readonly does: 'stand-in'; readonly why: string}
  /** It is dropped with its content. */
  | {readonly does: 'drop'; readonly why: string}

export const keep: Treatment = {does: 'keep'}
export const unwrap: Treatment = {does: 'unwrap'}
export const read: Treatment = {does: 'read'}
export const into = (conversion: Conversion): Treatment => ({does: 'convert', into: conversion})
export const weigh = (why: string): Treatment => ({does: 'weigh', why})
export const standIn = (why: string): Treatment => ({does: 'stand-in', why})
export const drop = (why: string): Treatment => ({does: 'drop', why})
