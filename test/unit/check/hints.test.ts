import { expect } from 'chai'
import { checkTexts, type Texts } from './checking.js'

function hintOf(main: string, packages: Readonly<Record<string, Texts>> = {}): string | undefined {
  return checkTexts(main, packages).diagnostics[0]?.hint
}

const inMain = (statements: string) => `function main (string[] args) { ${statements} }`

describe('the hint of a diagnostic', () => {
  it('names the variable that was probably meant', () => {
    expect(hintOf(inMain('int counter = 1; int b = couter;'))).to.equal("did you mean 'counter'?")
    expect(hintOf(inMain('int b = arsg.length;'))).to.equal("did you mean 'args'?")
  })

  it('names the function that was probably meant', () => {
    expect(hintOf(inMain('ws:pusText("a");'))).to.equal("did you mean 'ws:pushText'?")
    expect(hintOf(`function greet () { } ${inMain('gret();')}`)).to.equal("did you mean 'greet'?")
  })

  it('shows the overloads that there are', () => {
    expect(hintOf(`function f (int a, string b) { } ${inMain('f("a");')}`)).to.equal(
      'there is f(int,string), called here with (string)',
    )
  })

  it('finds a function in an imported or known package', () => {
    expect(hintOf(inMain('println("a");'))).to.equal("did you mean 'system:println'?")
    const packages = { 'acme.texts': 'package acme.texts; function shout () { }' }
    expect(hintOf(`import acme.texts as t; ${inMain('t:shout(); shout();')}`, packages)).to.equal(
      "did you mean 't:shout'?",
    )
  })

  it('names the package alias that was probably meant', () => {
    expect(hintOf(inMain('sytem:println("a");'))).to.equal("did you mean 'system:println'?")
  })

  it('names the library path that was probably meant', () => {
    expect(hintOf(`import ballerina.lang.mesages; ${inMain('mesages:clone(null);')}`)).to.equal(
      "did you mean 'ballerina.lang.messages'?",
    )
  })

  it('names the type that was probably meant', () => {
    expect(hintOf(`struct Person { int a; } ${inMain('Persn p;')}`)).to.equal("did you mean 'Person'?")
    expect(hintOf(inMain('String s;'))).to.equal("did you mean 'string'?")
    expect(hintOf(inMain('errors:Eror e;'))).to.equal("did you mean 'errors:Error'?")
  })

  it('shows the way from the older exception type to errors:Error', () => {
    expect(hintOf(inMain('exception e;'))).to.equal("import ballerina.lang.errors and use 'errors:Error'")
    expect(hintOf(inMain('Error e;'))).to.equal("import ballerina.lang.errors and use 'errors:Error'")
    expect(hintOf(`import ballerina.lang.errors as x; ${inMain('x:Error f; Error e;')}`)).to.equal(
      "did you mean 'x:Error'?",
    )
  })

  it('names the field that was probably meant, or lists those there are', () => {
    const person = 'struct Person { string name; int age; }'
    expect(hintOf(`${person} ${inMain('Person p = {nmae: "a"};')}`)).to.equal("did you mean 'name'?")
    expect(hintOf(`${person} ${inMain('Person p; p.street = "a";')}`)).to.equal(
      "'Person' has the fields name, age",
    )
  })

  it('names the annotation and attribute that were probably meant', () => {
    const resource = (annotation: string) => `service s { ${annotation} resource r (message m) { } }`
    expect(hintOf(resource('@ws:OnTextMesage {}'))).to.equal("did you mean '@ws:OnTextMessage'?")
    expect(hintOf(resource('@http:Path {valu: "/x"}'))).to.equal("did you mean 'value'?")
    expect(hintOf(resource('@http:Path {route: "/x"}'))).to.equal('it has value')
  })

  it('says that a package is not supported, instead of suggesting another', () => {
    for (const path of ['ballerina.data.sql', 'ballerina.net.jms', 'ballerina.net.file']) {
      const alias = path.slice(path.lastIndexOf('.') + 1)
      const { diagnostics } = checkTexts(`import ${path}; ${inMain(`${alias}:Thing t; ${alias}:run(t);`)}`)
      expect(diagnostics.map(({ message }) => message)).to.deep.equal([`cannot resolve package: ${path}`])
      expect(diagnostics[0]!.hint).to.match(/^balws does not support /)
    }
  })

  it('shows how to call a function that is named without parentheses', () => {
    expect(hintOf(`function g () (int) { return 1; } ${inMain('int a = g;')}`)).to.equal(
      "'g' is a function: call it as 'g()'",
    )
  })

  it('shows the cast that is missing, where there is one', () => {
    expect(hintOf(inMain('map m = {}; int i = m["k"];'))).to.equal("write '(int)' before the value")
    expect(hintOf(inMain('map m = {}; int i = m;'))).to.equal(
      "no cast leads from 'map' to 'int'; give a value of type int",
    )
    for (const json of ['json j = m;', 'json j = {votes: m};', 'json j = [m];', 'json j; j = m;']) {
      expect(hintOf(inMain(`map m = {}; ${json}`))).to.equal("write '(json)' before the value")
    }
    const person = 'struct Person { string name; }'
    expect(hintOf(`${person} ${inMain('Person p = {}; json j = p;')}`)).to.equal(
      "write '(json)' before the value",
    )
    expect(hintOf(inMain('json j = args;'))).to.equal("write '(json)' before the value")
    expect(hintOf(inMain('map m = {}; string[] s = m.s;'))).to.equal("write '(string[])' before the value")
    expect(hintOf(inMain('map m = {}; message n = m.n;'))).to.equal("write '(message)' before the value")
  })

  it('suggests nothing that would be the next error', () => {
    // No function of that name exists, and none with a similar name takes the arguments.
    expect(hintOf(inMain('int n = math:random(6);'))).to.equal("write 'utils:getRandomInt(0, 5)'")
    expect(hintOf(inMain('ws:broadcast(5, 6);'))).to.match(
      /^there is ws:broadcastText\(string\), .*, called here with/,
    )
    expect(hintOf(inMain('boolean b = args[0];'))).to.equal('write \'args[0] == "true"\'')
  })

  it('counts a suggestion as a use of an import', () => {
    for (const [imported, statement] of [
      ['strings', 'int n = len(args[0]);'],
      ['system', 'console.log("a");'],
      ['system', 'sytem:println("a");'],
      ['errors', 'try { int a; } catch (Error e) { int b; }'],
    ]) {
      const { diagnostics } = checkTexts(`import ballerina.lang.${imported}; ${inMain(statement!)}`)
      expect(diagnostics, statement).to.have.lengthOf(1)
    }
    const service = 'service s { @GET {} resource r (message m) { reply m; } }'
    expect(checkTexts(`import ballerina.net.http; ${service}`).diagnostics).to.have.lengthOf(1)
  })

  it('no longer looks around after the first hundred problems of a file', () => {
    const lines = Array.from({ length: 150 }, (_, index) => `int v${index} = coutner;`)
    const { diagnostics } = checkTexts(inMain(`int counter = 1; ${lines.join(' ')}`))
    expect(diagnostics).to.have.lengthOf(150)
    expect(diagnostics[0]).to.have.property('edits').that.has.lengthOf(1)
    expect(diagnostics[149]!.hint).to.equal("declare 'coutner' before it is used")
  })
})
