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
// --- a Java class
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
// hint: this is text without any statement; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
It should greet people.
// --- Lua
local http = require("socket.http")
local function greet(name) // expect error: missing ';' before 'local'
// hint: this is Lua; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
    print("Hello " .. name)
end
for i = 1, 10 do
    greet("x" .. i)
end
// --- Lua 2
function fact(n) // expect error: missing Identifier before ')'
// hint: this is Lua; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  if n == 0 then
    return 1
  else
    return n * fact(n - 1)
  end
end
print(fact(5))
// --- Perl
#!/usr/bin/perl // expect error: invalid token '#!/usr/bin/perl'. a comment begins with two slashes
// hint: this is Perl; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
use strict;
use warnings;
my $name = "World";
print "Hello, $name\n";
foreach my $i (1..10) { print $i; }
// --- Perl 2
use strict;
use warnings;
my @list = (1, 2, 3); // expect error: unwanted token '@'
// hint: this is Perl; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
sub greet {
    my ($name) = @_;
    print "Hello $name\n";
}
greet("x");
// --- Ruby
require 'sinatra' // expect error: invalid token ''sinatra''. strings need double quotes
// hint: this is Ruby; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
get '/hi' do
  "Hello World!"
end
// --- Ruby 2
class Greeter
  def initialize(name) // expect error: missing ';' before 'def'
// hint: this is Ruby; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    @name = name
  end
  def greet
    puts "Hello #{@name}"
  end
end
Greeter.new("World").greet
// --- PHP
<?php // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is PHP; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
$name = "World";
echo "Hello $name";
?>
// --- PHP without tag
$app = new App(); // expect error: invalid token '$'. unexpected character
// hint: this is PHP; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
$app->get('/hello', function ($request, $response) {
    return $response->write("Hello");
});
$app->run();
// --- Elixir
defmodule Hello do // expect error: missing ';' before 'do'
// hint: this is Elixir; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  def greet(name) do
    IO.puts("Hello #{name}")
  end
end
Hello.greet("World")
// --- Dart
import 'dart:io'; // expect error: invalid token ''dart:io''. strings need double quotes
// hint: this is Dart; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
void main() async {
  var server = await HttpServer.bind('localhost', 8080);
  await for (var request in server) {
    request.response.write('Hello');
    await request.response.close();
  }
}
// --- Dart 2
class Person { // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is Dart; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  final String name;
  Person(this.name);
}
void main() {
  var p = Person("a");
  print(p.name);
}
// --- Kotlin
fun main(args: Array<String>) { // expect error: mismatched input '('. Expecting one of ';'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    val name = "World"
    println("Hello $name")
}
// --- Kotlin 2
data class User(val name: String, val age: Int) // expect error: missing ';' before 'User'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
fun greet(u: User): String = "Hi ${u.name}"
// --- Swift
import Foundation
struct Person { // expect error: missing ';' before 'struct'
// hint: this is Swift; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    var name: String
    let age: Int
}
func greet(_ p: Person) -> String {
    return "Hello \(p.name)"
}
print(greet(Person(name: "a", age: 1)))
// --- Swift 2
let x = 5
var names: [String] = [] // expect error: missing ';' before 'var'
// hint: this is Swift; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
func add(_ n: String) {
    names.append(n)
}
if let first = names.first { print(first) }
// --- Rust
use std::collections::HashMap; // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is Rust; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
fn main() {
    let mut map = HashMap::new();
    map.insert("a", 1);
    println!("{:?}", map);
}
// --- Rust 2
struct Point { x: i32, y: i32 } // expect error: unwanted token ','
// hint: this is Rust; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
impl Point {
    fn new(x: i32, y: i32) -> Self {
        Point { x, y }
    }
}
fn main() {
    let p = Point::new(1, 2);
    println!("{}", p.x);
}
// --- TOML
[package] // expect error: mismatched input '['. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is TOML or another file of settings; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
name = "demo"
version = "0.1.0"

[dependencies]
serde = "1.0"
// --- TOML 2
title = "x" // expect error: missing Identifier before '='
// hint: this is TOML or another file of settings; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
[server]
port = 8080
hosts = ["a", "b"]
// --- INI
; settings // expect error: unwanted token ';'
// hint: this is TOML or another file of settings; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
[server]
port=8080
host=localhost
// --- YAML
name: demo
version: 1 // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is YAML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
services:
  web:
    image: nginx
    ports:
      - "80:80"
// --- YAML 2
--- // expect error: mismatched input '-'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is YAML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
- hosts: all
  tasks:
    - name: install
      apt: name=nginx
// --- YAML k8s
apiVersion: v1
kind: Pod // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is YAML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
metadata:
  name: x
// --- JSON
{ // expect error: mismatched input '{'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is JSON; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  "name": "demo",
  "version": "1.0.0"
}
// --- JSON array
[ // expect error: mismatched input '['. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is JSON; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  {"a": 1},
  {"b": 2}
]
// --- HTML
<!DOCTYPE html> // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
<html><body><h1>Hi</h1></body></html>
// --- HTML fragment
<p>Hello <b>x</b></p> // expect error: unwanted token '<'
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
<ul><li>a</li></ul>
// --- HTML comment
<!-- page --> // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
<div class="a">x</div>
// --- XML
<?xml version="1.0"?> // expect error: mismatched input '<'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
<root><a>1</a></root>
// --- XML no prolog
<project> // expect error: unwanted token '<'
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  <groupId>x</groupId>
</project>
// --- Markdown
# Title // expect error: invalid token '# Title'. a comment begins with two slashes
// hint: this is Markdown; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }

Some text here with a [link](http://x).

- one
- two
// --- Markdown 2
Title
===== // expect error: mismatched input '=='. Expecting one of Identifier
// hint: this is Markdown; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

Some text with `code` and **bold**.

```js
let x = 1;
```
// --- Markdown heading
## Installation // expect error: invalid token '## Installation'. a comment begins with two slashes
// hint: this is text without any statement; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }

Run `npm install` first.
// --- SQL
SELECT name, age FROM users WHERE age > 18 ORDER BY name; // expect error: mismatched input ','. Expecting one of ';'
// hint: this is SQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- SQL create
CREATE TABLE users ( // expect error: missing ';' before 'users'
// hint: this is SQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  id INT PRIMARY KEY,
  name VARCHAR(50)
);
INSERT INTO users VALUES (1, 'a');
// --- SQL update
UPDATE users SET name = 'b' WHERE id = 1; // expect error: missing ';' before 'SET'
// hint: this is SQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
DELETE FROM users WHERE id = 2;
// --- sql comment
-- schema // expect error: mismatched input '-'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is SQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
DROP TABLE IF EXISTS users;
CREATE TABLE users (id INT);
// --- shell
#!/bin/bash // expect error: invalid token '#!/bin/bash'. a comment begins with two slashes
// hint: this is a shell script; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
set -e
for f in *.txt; do
  echo "$f"
done
// --- shell without shebang
export PATH=$PATH:/usr/bin // expect error: invalid token '$'. unexpected character
// hint: this is a shell script; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
cd /tmp && ls -la
if [ -f x ]; then
  echo "x"
fi
// --- shell 2
npm install
npm run build // expect error: missing ';' before 'npm'
// hint: this is text without any statement; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
node server.js
// --- Dockerfile
FROM node:20 // expect error: mismatched input ':'. Expecting one of ';'
// hint: this is a Dockerfile; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
WORKDIR /app
COPY . .
RUN npm install
CMD ["node", "server.js"]
// --- Makefile
all: build // expect error: mismatched input 'all'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is a makefile; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
build:
	gcc -o main main.c
clean:
	rm -f main
// --- CSS
body { color: red; font-size: 12px; } // expect error: unwanted token '{'
// hint: this is CSS; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
.a:hover { margin: 0 auto; }
// --- C
#include <stdio.h> // expect error: invalid token '#include <stdio.h>'. there is no preprocessor
// hint: this is C or C++; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
int main(void) {
    printf("hi\n");
    return 0;
}
// --- Scala
object Main extends App { // expect error: missing ';' before 'extends'
// hint: this is Scala; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
  val x = 5
  println(s"Hello $x")
}
// --- Haskell
module Main where // expect error: missing ';' before 'where'
// hint: this is Haskell; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
main :: IO ()
main = putStrLn "Hello"
// --- Clojure
(ns demo.core) // expect error: unwanted token '('
// hint: this is Lisp or Clojure; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
(defn greet [name]
  (println "Hello" name))
// --- Lisp
(defun fact (n) // expect error: unwanted token '('
// hint: this is Lisp or Clojure; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  (if (<= n 1) 1 (* n (fact (- n 1)))))
// --- R
x <- c(1, 2, 3) // expect error: unwanted token '<-'
// hint: this is R; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
f <- function(a) { a + 1 }
print(mean(x))
// --- Erlang
-module(hello). // expect error: unwanted token '-'
// hint: this is Erlang; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
-export([start/0]).
start() -> io:format("Hello~n").
// --- Protobuf
syntax = "proto3"; // expect error: missing Identifier before '='
// hint: this is Protocol Buffers; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
message Person {
  string name = 1;
  int32 id = 2;
}
// --- GraphQL
type Query { // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is GraphQL; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  user(id: ID!): User
}
type User { name: String! }
// --- OpenAPI yaml
openapi: 3.0.0 // expect error: mismatched input '3.0'. Expecting one of Identifier
// hint: this is YAML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
info:
  title: x
paths:
  /a:
    get:
      responses:
        '200':
          description: ok
// --- Nginx
server { // expect error: unwanted token '{'
// hint: this is an nginx configuration; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
    listen 80;
    location / {
        proxy_pass http://localhost:9090;
    }
}
// --- CSV
name,age // expect error: unwanted token ','
a,1
b,2
// hint: this is CSV; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- log
2024-01-01 12:00:00 INFO started // expect error: mismatched input '2024'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is text without any statement; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
2024-01-01 12:00:01 ERROR failed
// --- git diff
diff --git a/x b/x // expect error: mismatched input '-'. Expecting one of Identifier
// hint: this is a difference of two files; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
index 1..2 100644
--- a/x
+++ b/x
@@ -1,2 +1,2 @@
-a
+b
// --- HTTP
GET /a HTTP/1.1 // expect error: unwanted token '/'
// hint: this is an HTTP request; balws runs Ballerina 0.87: write, for example, @http:BasePath {value:"/hi"} service NAME { @http:GET {} resource NAME (message m) { messages:setStringPayload(m, "hi"); reply m; } }
Host: localhost
// --- C#
using System;
class Program { // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    static void Main() {
        Console.WriteLine("x");
    }
}
// --- TypeScript
interface P { name: string } // expect error: mismatched input '{'. Expecting one of ';'
// hint: this is JavaScript or TypeScript; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
const p: P = { name: "a" };
export default p;
// --- Java
package a.b;
public class A { // expect error: missing ';' before 'A'
// hint: this is Java, Kotlin or C#; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    private int x;
    public int getX() { return x; }
}
// --- Go
package main

func add(a int, b int) int { // expect error: missing ';' before 'func'
// hint: this is Go; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
	return a + b
}
// --- Python
def add(a, b): // expect error: mismatched input '('. Expecting one of ';'
// hint: this is Python; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    return a + b

print(add(1, 2))
// --- VB
Module Module1
    Sub Main() // expect error: missing ';' before 'Sub'
// hint: this is Visual Basic; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
        Console.WriteLine("x")
    End Sub
End Module
// --- Terraform
resource "aws_instance" "web" { // expect error: mismatched input 'resource'. Expecting one of {'import', 'service', 'native', 'function', 'connector', 'struct', 'annotation', 'typemapper', 'const', '@', 'any', 'boolean', 'int', 'float', 'string', 'message', 'map', 'json', 'xml', 'xmlDocument', 'datatable', Identifier, <EOF>}
// hint: this is Terraform; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  ami = "abc"
}
// --- Groovy
def x = [1, 2, 3]
x.each { println it } // expect error: missing ';' before 'x'
// hint: this is Groovy; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- PowerShell
$name = "x" // expect error: invalid token '$'. unexpected character
// hint: this is PowerShell; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
Write-Host "Hello $name"
Get-ChildItem | Where-Object { $_.Length -gt 10 }
// --- Vue
<template> // expect error: unwanted token '<'
// hint: this is HTML or XML; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
  <div>{{ x }}</div>
</template>
// --- prose
Dear all, please find attached the minutes of the meeting from last week. // expect error: mismatched input 'all'. Expecting one of Identifier
// hint: this is text without any statement; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
// --- Julia
function f(x) // expect error: missing Identifier before ')'
// hint: this is Julia; balws runs Ballerina 0.87: write, for example, function main (string[] args) { system:println("hi"); }
    return x^2
end
println(f(2))
