// --- a service of Ballerina Swan Lake
import ballerina/http; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }

service / on new http:Listener(9090) {
    resource function get greeting() returns string {
        return "hello";
    }
}
// --- a WebSocket service of Ballerina Swan Lake
import ballerina/websocket; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"} service NAME { @ws:OnTextMessage {} resource NAME (message m) { ws:pushText(messages:getStringPayload(m)); } }

service /chat on new websocket:Listener(9090) {
    resource function get .() returns websocket:Service|websocket:UpgradeError {
        return new ChatService();
    }
}

service class ChatService {
    *websocket:Service;
    remote function onTextMessage(websocket:Caller caller, string text) returns websocket:Error? {
        check caller->writeTextMessage("You said: " + text);
    }
}
// --- a main function of Ballerina Swan Lake
import ballerina/io; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, function main (string[] args) { system:println("hi"); }

public function main() {
    foreach int i in 0 ..< 3 {
        io:println("hello ", i);
    }
}
// --- a service of Ballerina 0.9
import ballerina/http; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
import ballerina/log;

endpoint http:Listener listener {
    port: 9090
};

service<http:Service> hello bind listener {
    sayHello (endpoint caller, http:Request req) {
        http:Response res = new;
        res.setPayload("Hello, World!");
        caller->respond(res) but { error e => log:printError("Error", err = e) };
    }
}
// --- a service of Ballerina 1.x
import ballerina/http; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
import ballerina/log;

service hello on new http:Listener(9090) {
    resource function sayHello(http:Caller caller, http:Request req) {
        var result = caller->respond("Hello, World!");
        if (result is error) {
            log:printError("Error sending response", result);
        }
    }
}
// --- a WebSocket service of Ballerina 0.97x
import ballerina/http; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"} service NAME { @ws:OnTextMessage {} resource NAME (message m) { ws:pushText(messages:getStringPayload(m)); } }
import ballerina/io;

@http:WebSocketServiceConfig {
    path: "/basic/ws"
}
service<http:WebSocketService> basic bind { port: 9090 } {
    onText(endpoint caller, string text, boolean finalFrame) {
        io:println("got " + text);
        _ = caller->pushText("You said: " + text);
    }
}
// --- records of Ballerina Swan Lake
import ballerina/io; // expect error: mismatched input '/'. Expecting one of ';'
// hint: this is Ballerina of a later release; balws runs 0.87: write, for example, function main (string[] args) { system:println("hi"); }

type Person record {|
    string name;
    int age;
|};

public function main() returns error? {
    Person p = {name: "Ann", age: 5};
    io:println(p.name);
}
// --- an Express server
const express = require('express'); // expect error: missing {'boolean', 'int', 'float', 'string'} before 'express'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
const app = express();

app.get('/', (req, res) => {
  res.send('Hello');
});

app.listen(3000);
// --- a ws server
import { WebSocketServer } from 'ws'; // expect error: unwanted token '{'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"} service NAME { @ws:OnTextMessage {} resource NAME (message m) { ws:pushText(messages:getStringPayload(m)); } }

const wss = new WebSocketServer({ port: 8080 });

wss.on('connection', function connection(ws) {
  ws.on('message', function message(data) {
    console.log('received: %s', data);
  });
});
// --- a module of TypeScript
export interface Person { // expect error: missing ';' before 'Person'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  name: string;
  age?: number;
}

export async function load(id: number): Promise<Person> {
  const response = await fetch(`/people/${id}`);
  return await response.json();
}
// --- a script of JavaScript
'use strict'; // expect error: invalid token ''use strict''. strings need double quotes
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

let total = 0;
for (let i = 0; i < 10; i++) {
  total += i;
}
console.log(total);
// --- a React component
import React from 'react'; // expect error: missing ';' before 'from'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }

export default function App() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
}
// --- a Flask server
from flask import Flask // expect error: mismatched input 'import'. Expecting one of ';'
// hint: this is Python; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }

app = Flask(__name__)

@app.route("/")
def index():
    return "Hello"

if __name__ == "__main__":
    app.run()
// --- a script of Python
import os
import sys // expect error: missing ';' before 'import'
// hint: this is Python; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

def main(args):
    for name in args:
        print(name)

main(sys.argv)
// --- a class of Python
class Person: // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is Python; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    def __init__(self, name):
        self.name = name

    def greet(self):
        print("hello " + self.name)
// --- an asyncio server of Python
import asyncio
import websockets // expect error: missing ';' before 'import'
// hint: this is Python; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/chat"} @ws:WebSocketUpgradePath {value:"/ws"} service NAME { @ws:OnTextMessage {} resource NAME (message m) { ws:pushText(messages:getStringPayload(m)); } }

async def echo(websocket):
    async for message in websocket:
        await websocket.send(message)
// --- a class of Java
package com.example;

import java.util.List;

public class Main { // expect error: missing ';' before 'Main'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    public static void main(String[] args) {
        System.out.println("Hello");
    }
}
// --- a controller of Spring
import org.springframework.web.bind.annotation.GetMapping; // expect error: mismatched input 'annotation'. Expecting one of Identifier
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

@RestController
public class HelloController {
    @GetMapping("/")
    public String index() {
        return "Hello";
    }
}
// --- a program of C#
using System;

namespace Hello
{ // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    class Program
    {
        static void Main(string[] args)
        {
            Console.WriteLine("Hello");
        }
    }
}
// --- a program of Kotlin
fun main() { // expect error: mismatched input '('. Expecting one of ';'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    val name = "Ann"
    println("Hello, $name")
}
// --- a program of Go
package main

import "fmt" // expect error: missing ';' before 'import'
// hint: this is Go; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

func main() {
	fmt.Println("Hello")
}
// --- a server of Go
package main

import ( // expect error: missing ';' before 'import'
// hint: this is Go; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
	"net/http"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Write([]byte("Hello"))
	})
	http.ListenAndServe(":8080", nil)
}
// --- a program of Rust
fn main() { // expect error: mismatched input '('. Expecting one of ';'
// hint: this is Rust; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    let mut count = 0;
    count += 1;
    println!("{}", count);
}
// --- a program of C
#include <stdio.h> // expect error: invalid token '#include <stdio.h>'. there is no preprocessor
// hint: this is C or C++; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

int main(void) {
    printf("Hello\n");
    return 0;
}
// --- a program of C++
#include <iostream> // expect error: invalid token '#include <iostream>'. there is no preprocessor
// hint: this is C or C++; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

int main() {
    std::cout << "Hello" << std::endl;
}
// --- a page of PHP
<?php // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is PHP; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
$name = "Ann";
echo "Hello $name";
// --- a script of Ruby
require 'sinatra' // expect error: invalid token ''sinatra''. strings need double quotes
// hint: this is Ruby; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

get '/' do
  'Hello'
end
// --- a program of Swift
import Foundation

func greet(name: String) -> String { // expect error: missing ';' before 'func'
// hint: this is Swift; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    return "Hello, \(name)"
}

let text = greet(name: "Ann")
print(text)
// --- a page of HTML
<!DOCTYPE html> // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
<html>
<body>
<p>Hello</p>
</body>
</html>
// --- a query
SELECT name, age FROM people WHERE age > 5; // expect error: mismatched input ','. Expecting one of ';'
// hint: this is SQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- a shell script
#!/bin/sh // expect error: invalid token '#!/bin/sh'. a comment begins with two slashes
// hint: this is a shell script; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
for name in "$@"; do
  echo "hello $name"
done
// --- a JSON file
{ // expect error: mismatched input '{'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is JSON; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  "name": "chat",
  "port": 9090
}
// --- a YAML file
name: chat
port: 9090 // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is YAML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
steps:
  - connect: one
// --- a fence of Markdown
```ballerina // expect error: invalid token '``'. a template needs at least one character
// hint: this is Markdown; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
function main (string[] args) { system:println("a"); }
```
// --- prose
Hello, this is a note about the program that I want to write. // expect error: unwanted token ','
// hint: this is a text without any statement; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
It should greet people.
