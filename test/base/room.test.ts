import {describe, expect, it} from 'vitest'
import {Room} from '../../src/base/room.ts'

describe('a room', () => {
  it('holds texts end to end, each in its encoding', () => {
    const room = new Room()
    expect(room.write('渡轮')).toBe(6)
    expect(room.write('é', 'latin1')).toBe(1)
    expect(room.write('渡', 'utf16le')).toBe(2)
    expect(Buffer.from(room.copy())).toEqual(
      Buffer.concat([Buffer.from('渡轮'), Buffer.from('é', 'latin1'), Buffer.from('渡', 'utf16le')]),
    )
  })

  it('grows, and keeps what it holds', () => {
    const room = new Room()
    const words = Array.from({length: 200}, (_, at) => `渡轮 ${at} `)
    for (const word of words) room.write(word)
    expect(Buffer.from(room.copy()).toString()).toBe(words.join(''))
  })

  it('gives copies that later texts do not change', () => {
    const room = new Room()
    room.write('灯塔')
    const copy = room.copy()
    room.empty()
    room.write('码头')
    expect(Buffer.from(copy).toString()).toBe('灯塔')
    expect(room.from(0).toString()).toBe('码头')
  })

  it('leaves bytes for later', () => {
    const room = new Room()
    room.leave(4)
    room.write('a')
    room.from(0).writeUInt32LE(7, 0)
    expect([...room.copy()]).toEqual([7, 0, 0, 0, 97])
  })
})
