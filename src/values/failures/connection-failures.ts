import { inConnection, inMain, inResource } from './example.js'
import { define } from './failure-code.js'

const WS = 'import ballerina.net.ws;'

/** A program that connects to this server when it runs its `main`. */
const connecting = (clientService: string): string => `import ballerina.net.ws;

@ws:ClientService {}
service answers {
    @ws:OnTextMessage {}
    resource onText (message m) {
    }
}

function main (string[] args) {
    ws:ClientConnector client = create ws:ClientConnector("ws://127.0.0.1:1/", "${clientService}");
}
`

/** 66xx: WebSocket connections of clients, their names and groups, and connections to other servers. */
export const CONNECTION_FAILURES = {
  NotInService: define({
    code: 'BAL6601',
    message: () => 'This function is only working with services',
    meaning: 'A function of `ballerina.net.ws` that needs a service is called outside a service.',
    example: () => inMain(WS, 'ws:broadcastText("tea");'),
  }),
  NoReceiver: define({
    code: 'BAL6602',
    message: () => 'Cannot send the message. Error occurred.',
    meaning: 'A message is pushed to the current connection, but there is none.',
    example: () => inMain(WS, 'ws:pushText("tea");'),
  }),
  NoBroadcastList: define<{ service: string }>({
    code: 'BAL6603',
    message: ({ service }) => `Cannot find a broadcast list for the service: ${service}`,
    meaning: 'A message is broadcast in a service without a WebSocket endpoint.',
    example: () => inResource(WS, 'ws:broadcastText("tea");', 'reply m;'),
  }),
  NoStoredConnection: define<{ name: string }>({
    code: 'BAL6604',
    message: ({ name }) => `Cannot find a connection for the connection name: ${name}`,
    meaning: 'A message is pushed to a name that no stored connection has.',
    example: () => inMain(WS, 'ws:pushTextToConnection("Ann", "tea");'),
  }),
  NoConnectionToClose: define({
    code: 'BAL6605',
    message: () => 'Error occurred in removing the connection',
    meaning: 'The program closes the current connection, but there is none.',
    example: () => inResource(WS, 'ws:closeConnection();', 'reply m;'),
  }),
  NoStoredConnectionToClose: define<{ name: string }>({
    code: 'BAL6606',
    message: ({ name }) => `No connection found under connection name: ${name} to close`,
    meaning: 'The program closes a connection by a name that no stored connection has.',
    example: () => inResource(WS, 'ws:closeStoredConnection("Ann");', 'reply m;'),
  }),
  NoGroupToClose: define<{ group: string }>({
    code: 'BAL6607',
    message: ({ group }) => `Connection group name ${group} not exists. Cannot close the connection group`,
    meaning: 'The program closes the connections of a group that does not exist.',
    example: () => inResource(WS, 'ws:closeConnectionGroup("tea");', 'reply m;'),
  }),
  CloseInvalid: define<{ what: string; problem: string }>({
    code: 'BAL6608',
    message: ({ what, problem }) => `Cannot close ${what}: ${problem}`,
    meaning:
      'The program closes a connection with a status code or reason that a close frame cannot carry (RFC 6455, 5.5.1).',
    example: () => inConnection('ws:closeConnection(1006, "");'),
  }),
  NoConnection: define<{ action: string }>({
    code: 'BAL6609',
    message: ({ action }) => `Cannot ${action}. No WebSocket connection found.`,
    meaning: 'A function needs a current connection, but there is none.',
    example: () => inResource(WS, 'ws:storeConnection("Ann");', 'reply m;'),
  }),
  NameTooLong: define<{ limit: number }>({
    code: 'BAL6610',
    message: ({ limit }) => `name of a connection or group is longer than ${limit} bytes`,
    meaning: 'A connection is stored under a name, or joins a group, longer than the limit `nameBytes`.',
    example: () => ({
      program: inConnection('ws:storeConnection("Ann of Green Gables");'),
      limits: { nameBytes: 8 },
    }),
  }),
  TooManyGroups: define<{ limit: number }>({
    code: 'BAL6611',
    message: ({ limit }) => `Cannot add the connection to group. It is in ${limit} groups already.`,
    meaning: 'A connection joins more groups than the limit `groupsPerConnection` allows.',
    example: () => ({
      program: inConnection('ws:addConnectionToGroup("tea");', 'ws:addConnectionToGroup("coffee");'),
      limits: { groupsPerConnection: 1 },
    }),
  }),
  NoClientService: define<{ name: string }>({
    code: 'BAL6621',
    message: ({ name }) => `Cannot find client service: ${name}`,
    meaning: 'A WebSocket connector is created with the name of a client service that does not exist.',
    example: () => connecting('questions'),
  }),
  ConnectFailed: define<{ url: string }>({
    code: 'BAL6622',
    message: ({ url }) => `Error occurred during initializing the connection to ${url}`,
    meaning: 'A WebSocket connector cannot connect to its server.',
    example: () => connecting('answers'),
  }),
  RemoteMissing: define({
    code: 'BAL6623',
    message: () => 'Internal error occurred. Cannot find a connection',
    meaning: 'A WebSocket connector pushes a message without having a connection.',
    example: () => ({
      provokedBy:
        'A service pushes through a connector whose connection could not be opened for this client.',
      test: 'provoked-failures.test.ts > RemoteMissing',
    }),
  }),
  RemoteClosed: define({
    code: 'BAL6624',
    message: () => 'I/O exception occurred during sending the message',
    meaning: 'A WebSocket connector pushes a message after its connection was closed.',
    example: () => ({
      provokedBy: 'A service closes a connector and then pushes through it.',
      test: 'provoked-failures.test.ts > RemoteClosed',
    }),
  }),
} as const
