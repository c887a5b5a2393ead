/** The programs of programs.bal in idiomatic JavaScript, under the same names. */

export type Work = (n: number) => number

export const inJavaScript = {
  fib: function fib(n: number): number {
    return n < 2 ? n : fib(n - 1) + fib(n - 2)
  },

  loop(n: number): number {
    let sum = 0
    for (let i = 0; i < n; i++) sum = sum + i
    return sum
  },

  sieve(n: number): number {
    const isComposite: boolean[] = new Array(n + 1).fill(false)
    let count = 0
    for (let i = 2; i <= n; i++) {
      if (isComposite[i]) continue
      count++
      for (let k = i * i; k <= n; k += i) isComposite[k] = true
    }
    return count
  },

  structs(n: number): number {
    const p = { x: 1, y: 2 }
    for (let i = 0; i < n; i++) p.x = p.x + p.y
    return p.x
  },

  texts(n: number): number {
    let s = ''
    for (let i = 0; i < n; i++) s = s + i
    return s.length
  },

  maps(n: number): number {
    const m = new Map<string, number>()
    for (let i = 0; i < n; i++) m.set(`k${i}`, i)
    return m.get('k1')! + m.size
  },

  strings(n: number): number {
    let found = 0
    for (let i = 0; i < n; i++) {
      const line = `user${i}: Hello, World `
      const text = line.substring(4, line.length).trim()
      if (text.toUpperCase().includes('WORLD') && text.endsWith('World')) found += text.indexOf(':')
    }
    return found
  },

  jsons(n: number): number {
    let sum = 0
    for (let i = 0; i < n; i++) {
      const j = JSON.parse('{"user": "ann", "n": 5, "tags": ["a", "b"]}')
      j.n = j.n + i
      j.tags[0] = 'c'
      sum = sum + JSON.stringify(j).length + j.n
    }
    return sum
  },

  chat(n: number): number {
    const rooms = new Map<string, string>()
    const handle = (user: string, line: string): string => {
      if (line.startsWith('/join ')) {
        const room = line.substring(6)
        rooms.set(user, room)
        return `${user} joins ${room}`
      }
      if (line.startsWith('/say ')) {
        const room = rooms.get(user)
        return room === undefined
          ? 'say where: /join a room first'
          : `[${room}] ${user}: ${line.substring(5)}`
      }
      return `unknown command: ${line}`
    }
    let length = 0
    for (let i = 0; i < n; i++) {
      let answer = handle(`user${i % 50}`, `/say hello number ${i}`)
      if (i % 10 === 0) answer = handle(`user${i % 50}`, `/join room${i % 7}`)
      length += answer.length
    }
    return length + rooms.size
  },
} satisfies Record<string, Work>
