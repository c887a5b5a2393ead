/** The same three servers as people write them by hand on ws. */

import { createServer } from 'node:http'
import { WebSocketServer } from 'ws'

const open = (socket) => socket.readyState === 1

const behaviours = {
  echo: (server) =>
    server.on('connection', (socket) => {
      socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }))
    }),
  'fan-out': (server) =>
    server.on('connection', (socket) => {
      socket.on('message', (data, isBinary) => {
        for (const client of server.clients) if (open(client)) client.send(data, { binary: isBinary })
      })
    }),
  groups: (server) => {
    const groups = new Map()
    server.on('connection', (socket, request) => {
      const name = new URL(request.url, 'ws://localhost').searchParams.get('group')
      if (!groups.has(name)) groups.set(name, new Set())
      groups.get(name).add(socket)
      socket.on('message', (data) => {
        const group = data.toString()
        for (const client of groups.get(group) ?? []) if (open(client)) client.send(group)
      })
      socket.on('close', () => groups.get(name).delete(socket))
    })
  },
}

export async function serve(name) {
  const http = createServer()
  behaviours[name](new WebSocketServer({ server: http, path: `/bench/${name}`, perMessageDeflate: false }))
  await new Promise((resolve) => http.listen(0, '127.0.0.1', resolve))
  return http.address().port
}
