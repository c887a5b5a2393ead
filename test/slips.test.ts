/**
 * Slips of the fingers and of the memory, one at a time in a service that is right: each is exactly one diagnostic with a
 * hint, and most hints carry edits that fix the whole program.
 */

import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { applyEdits } from '../src/diagnostics/edit.js'
import { checkTexts } from './unit/check/checking.js'

const SERVICE = readFileSync(new URL('./slips/service.bal', import.meta.url), 'utf8')

/** What is written in place of what. */
type Slip = readonly [title: string, right: string, written: string]

const MENDED: readonly Slip[] = [
  ['semicolon after import', 'import ballerina.net.ws;', 'import ballerina.net.ws'],
  ['semicolon after const', '"hello";', '"hello"'],
  ['semicolon after field', 'string name;', 'string name'],
  ['semicolon after service variable', 'int count = 0;', 'int count = 0'],
  ['semicolon after assignment', 'count = count + 1;', 'count = count + 1'],
  ['semicolon after call', 'ws:closeConnection();', 'ws:closeConnection()'],
  ['semicolon after reply', 'reply m;', 'reply m'],
  ['semicolon after return', 'return whole;', 'return whole'],
  ['semicolon after json', 'top: top};', 'top: top}'],
  ['comma in parameters', 'm, @http', 'm @http'],
  ['comma in call', 'split(text, " ")', 'split(text " ")'],
  ['colon in json', 'top: top}', 'top top}'],
  ['colon in struct', 'visits: 1', 'visits 1'],
  ['colon in call', 'ws:pushText(shout', 'ws pushText(shout'],
  ['colon in annotation', '{value:"/ws"}', '{value"/ws"}'],
  ['equals for colon', '{value:"/ws"}', '{value="/ws"}'],
  ['parenthesis of if', 'if (text == "bye") {', 'if (text == "bye" {'],
  ['opening parenthesis of if', 'if (text == "bye") {', 'if text == "bye") {'],
  ['parenthesis of while', '(i < parts.length) {', '(i < parts.length {'],
  ['parenthesis of catch', 'catch (errors:Error e) {', 'catch (errors:Error e {'],
  ['parenthesis of resource', 'opened (message m) {', 'opened (message m {'],
  ['opening parenthesis of resource', 'opened (message m) {', 'opened message m) {'],
  ['parenthesis of a call', 'shout(text));', 'shout(text);'],
  ['parenthesis too many', 'shout(text));', 'shout(text)));'],
  ['bracket of index', 'parts[i])', 'parts[i)'],
  ['bracket of type', 'string[] parts', 'string[ parts'],
  ['brace of annotation', '@ws:OnOpen {}', '@ws:OnOpen {'],
  ['opening brace of annotation', '@ws:OnOpen {}', '@ws:OnOpen }'],
  ['brace of json', 'top: top};', 'top: top;'],
  ['brace of if', 'closeConnection();\n        } else', 'closeConnection();\n        else'],
  ['brace of else', 'shout(text));\n        }', 'shout(text));'],
  ['brace of while', 'i = i + 1;\n    }', 'i = i + 1;'],
  ['brace of try', '+ n;\n    } catch', '+ n;\n    catch'],
  ['brace of resource', 'GREETING + count);\n    }', 'GREETING + count);'],
  ['brace of struct', 'int visits;\n}', 'int visits;'],
  ['opening brace of service', 'service chat {', 'service chat'],
  ['opening brace of struct', 'struct Visitor {', 'struct Visitor'],
  ['opening brace of function', '(string) {', '(string)'],
  ['opening brace of else', '} else {', '} else'],
  ['opening brace of finally', '} finally {', '} finally'],
  ['opening brace of try', 'try {', 'try'],
  ['opening brace of while', 'parts.length) {', 'parts.length)'],
  ['surplus brace in resource', 'GREETING + count);\n', 'GREETING + count);\n        }\n'],
  ['surplus brace after while', 'i = i + 1;\n    }\n', 'i = i + 1;\n    }\n    }\n'],
  ['surplus opening brace', 'int i = 0;\n', 'int i = 0; {\n'],
  ['at of annotation', '@ws:OnTextMessage {}', 'ws:OnTextMessage {}'],
  ['at of annotation 2', '@http:Path {', 'http:Path {'],
  ['at of parameter', '@http:Query', 'http:Query'],
  ['alias of annotation', '@ws:OnOpen', '@OnOpen'],
  ['dot for colon in annotation', '@ws:OnOpen', '@ws.OnOpen'],
  ['operator missing', 'count + 1;', 'count 1;'],
  ['equals missing', 'int i = 0;', 'int i 0;'],
  ['one equals for two', 'text == "bye"', 'text = "bye"'],
  ['triple equals', 'text == "bye"', 'text === "bye"'],
  ['plus plus', 'i = i + 1;', 'i++;'],
  ['plus equals', 'i = i + 1;', 'i += 1;'],
  ['quote missing at end', '"bye")', '"bye)'],
  ['single quotes', '"bye"', "'bye'"],
  ['comma doubled', 'count: count, top', 'count: count,, top'],
  ['trailing comma', 'top: top}', 'top: top,}'],
  ['trailing comma in call', 'split(text, " ")', 'split(text, " ",)'],
  ['semicolon after brace', '} finally', '}; finally'],
  ['semicolon after function', 'return whole;\n}', 'return whole;\n};'],
  ['semicolon after head', '(i < parts.length) {', '(i < parts.length); {'],
  ['comma for semicolon', 'string name;', 'string name,'],
  ['space in name', 'closeConnection', 'close Connection'],
  ['type missing', 'int i = 0;', 'i = 0;'],
  ['types the wrong way', 'string text) (string)', 'text string) (string)'],
  ['result without parentheses', 'text) (string) {', 'text) string {'],
  ['result before', 'function shout (string text) (string) {', 'string shout (string text) {'],
  ['result after arrow', 'text) (string) {', 'text) -> string {'],
  ['returns', 'text) (string) {', 'text) returns string {'],
  ['let', 'int i = 0;', 'let i = 0;'],
  ['var', 'int i = 0;', 'var i = 0;'],
  ['const', 'int i = 0;', 'const i = 0;'],
  ['final', 'int i = 0;', 'final int i = 0;'],
  ['throws', 'text) (string) {', 'text) (string) throws Exception {'],
  ['public', 'function shout', 'public function shout'],
  ['func', 'function shout', 'func shout'],
  ['def', 'function shout', 'def shout'],
  ['elif', '} else if (', '} elif ('],
  ['elseif', '} else if (', '} elseif ('],
  ['catch without type', 'catch (errors:Error e)', 'catch (e)'],
  ['catch without parentheses', 'catch (errors:Error e)', 'catch errors:Error e'],
  ['catch Exception', 'catch (errors:Error e)', 'catch (Exception e)'],
  ['bool', 'int i = 0;', 'bool ready = true; int i = 0;'],
  ['String', 'string whole', 'String whole'],
  ['nil', 'string whole = "";', 'string whole = nil;'],
  ['bare name', 'Visitor v = {', 'Visitor v = Visitor {'],
  ['method', 'strings:toUpperCase(parts[i])', 'parts[i].toUpperCase()'],
  ['method 2', 'strings:length(text) > 5', 'text.length() > 5'],
  ['property', 'strings:length(text) > 5', 'text.length > 5'],
  ['split method', 'strings:split(text, " ")', 'text.split(" ")'],
  ['dot for colon', 'ws:broadcastText', 'ws.broadcastText'],
  ['format', '"done"', '"%s done", whole'],
  ['return response', 'reply m;', 'return m;'],
  ['return in event', 'ws:closeConnection();', 'ws:closeConnection(); return;'],
  ['this', 'count = count + 1;', 'this.count = this.count + 1;'],
  ['self', 'count = count + 1;', 'self.count = self.count + 1;'],
  ['cast call', '(int) text', 'int(text)'],
  ['parseInt', '(int) text', 'parseInt(text)'],
  ['Integer.parseInt', '(int) text', 'Integer.parseInt(text)'],
  ['int.parse', '(int) text', 'int.parse(text)'],
  ['as int', '(int) text', 'text as int'],
  ['and', 'i < parts.length)', 'i < parts.length and i < 9)'],
  ['is', 'text == "bye"', 'text is "bye"'],
  ['equals method', 'text == "bye"', 'text.equals("bye")'],
  ['conditional', 'string whole = "";', 'string whole = text == "" ? "a" : "b";'],
  ['for', 'while (i < parts.length) {', 'for (i = 0; i < parts.length; i++) {'],
  ['foreach', 'while (i < parts.length) {', 'foreach part in parts {'],
  ['python while', 'while (i < parts.length) {', 'while i < parts.length {'],
  ['python print', 'system:println("done")', 'print("done")'],
  ['console', 'system:println("done")', 'console.log("done")'],
  ['io', 'system:println("done")', 'io:println("done")'],
  ['fmt', 'system:println("done")', 'fmt.Println("done")'],
  ['System.out', 'system:println("done")', 'System.out.println("done")'],
  ['arrow call', 'ws:pushText(shout(text))', 'caller->pushText(shout(text))'],
  ['no argument', 'opened (message m)', 'opened ()'],
  ['go parameter', 'shout (string text)', 'shout (text string)'],
  ['ts parameter', 'shout (string text)', 'shout (text: string)'],
  ['default', 'shout (string text)', 'shout (string text = "a")'],
  ['misspelt import', 'import ', 'imprt '],
  ['misspelt const', 'const ', 'cosnt '],
  ['misspelt struct', 'struct ', 'strcut '],
  ['misspelt service', 'service ', 'sevrice '],
  ['misspelt resource', 'resource ', 'resouce '],
  ['misspelt function', 'function ', 'funtion '],
  ['misspelt message', 'message ', 'mesage '],
  ['misspelt json', 'json ', 'jsno '],
  ['misspelt if', 'if ', 'fi '],
  ['misspelt else', 'else ', 'esle '],
  ['misspelt while', 'while ', 'whiel '],
  ['misspelt try', 'try ', 'tyr '],
  ['misspelt catch', 'catch ', 'cacth '],
  ['misspelt finally', 'finally ', 'finaly '],
  ['misspelt return', 'return ', 'retrun '],
  ['misspelt reply', 'reply ', 'rpely '],
  ['misspelt annotation OnOpen', ':OnOpen ', ':OnOpne '],
  ['misspelt annotation OnTextMessage', ':OnTextMessage ', ':OnTextMessaeg '],
  ['misspelt annotation Path', ':Path ', ':Paht '],
  ['misspelt annotation QueryParam', ':QueryParam ', ':QueryParma '],
  ['misspelt annotation BasePath', ':BasePath ', ':BasePaht '],
  ['misspelt annotation WebSocketUpgradePath', ':WebSocketUpgradePath ', ':WebSocketUpgradePaht '],
  ['misspelt function pushText', ':pushText(', ':pushTetx('],
  ['misspelt function closeConnection', ':closeConnection(', ':closeConnectino('],
  ['misspelt function broadcastText', ':broadcastText(', ':broadcastTetx('],
  ['misspelt function getStringPayload', ':getStringPayload(', ':getStringPayloda('],
  ['misspelt function setJsonPayload', ':setJsonPayload(', ':setJsonPayloda('],
  ['misspelt function toUpperCase', ':toUpperCase(', ':toUpperCaes('],
  ['misspelt function println', ':println(', ':printnl('],
  ['misspelt function split', ':split(', ':splti('],
  ['misspelt name messages', 'messages:get', 'mesages:get'],
  ['misspelt name ws', 'ws:push', 'wss:push'],
  ['misspelt name variable', 'i < parts', 'i < prats'],
  ['misspelt name type', 'Visitor v', 'Vistor v'],
  ['misspelt name field', 'e.msg', 'e.mesg'],
  ['misspelt name constant', 'GREETING + c', 'GREETNG + c'],
  ['misspelt name function', 'shout(text))', 'shuot(text))'],
]

/** Only the programmer knows what was meant. */
const NAMED: readonly Slip[] = [
  ['comma in json', 'count: count, top', 'count: count top'],
  ['opening bracket of index', 'parts[i])', 'partsi])'],
  ['operand missing', 'count + 1;', 'count + ;'],
  ['double equals for one', 'i = i + 1;', 'i == i + 1;'],
  ['arrow comparison', 'i < parts', 'i <> parts'],
  ['at least the wrong way', 'i < parts', 'i =< parts'],
  ['quote missing at start', '"bye")', 'bye")'],
  ['colon for semicolon', 'i = i + 1;', 'i = i + 1:'],
  ['name missing', 'int i = 0;', 'int = 0;'],
  ['value missing', 'int i = 0;', 'int i = ;'],
  ['except', '} catch (errors:Error e)', '} except (errors:Error e)'],
  ['new struct', 'Visitor v = {name: text, visits: 1};', 'Visitor v = new Visitor(text, 1);'],
  ['check', '(int) text', 'check <int> text'],
  ['not', 'text == "bye"', 'not (text == "bye")'],
  ['untyped parameter', 'shout (string text)', 'shout (text)'],
  ['misspelt string', 'string ', 'strng '],
  ['misspelt int', 'int ', 'itn '],
  ['misspelt map', 'map ', 'mpa '],
  ['misspelt annotation GET', ':GET ', ':GTE '],
]

function onlyProblem([, right, written]: Slip) {
  expect(SERVICE).to.contain(right)
  const text = SERVICE.replace(right, () => written)
  const { diagnostics } = checkTexts({ 'main.bal': text })
  expect(
    diagnostics.map(({ line, message }) => `${line}: ${message}`),
    'problems',
  ).to.have.lengthOf(1)
  const [problem] = diagnostics
  expect(problem!.hint, 'hint').to.be.a('string')
  return { text, edits: problem!.edits }
}

describe('a slip in a service', () => {
  it('is all that is wrong with it', () => {
    expect(checkTexts({ 'main.bal': SERVICE }).diagnostics).to.deep.equal([])
  })

  describe('is reported as one problem, and its edits fix it:', () => {
    for (const slip of MENDED) {
      it(slip[0], () => {
        const { text, edits } = onlyProblem(slip)
        expect(edits, 'edits').to.be.an('array')
        const fixed = applyEdits(text, edits!)
        expect(checkTexts({ 'main.bal': fixed }).diagnostics, fixed).to.deep.equal([])
      })
    }
  })

  describe('is one problem:', () => {
    for (const slip of NAMED) it(slip[0], () => void onlyProblem(slip))
  })
})
