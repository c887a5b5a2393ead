import { expect } from 'chai'
import { statements } from './parsing.js'

function check(title: string, source: string, tree: string): void {
  it(title, () => {
    expect(statements(source)).to.equal(tree)
  })
}

describe('a statement', () => {
  describe('that defines a variable', () => {
    check('of a built-in type', 'int a; string b = "x";', '(define int a) (define string b "x")')
    check('of an array type', 'int[] a; p:T[][] b = [];', '(define int[] a) (define p:T[][] b (array))')
    check('of a struct', 'Person a = {}; p:Person b;', '(define Person a (brace)) (define p:Person b)')
    check(
      'of every other built-in type',
      'any a; message m; json j; map n; xml x; boolean b; float f; datatable d; xmlDocument o; blob c;',
      '(define any a) (define message m) (define json j) (define map n) (define xml x) (define boolean b) (define float f) (define datatable d) (define xmlDocument o) (define blob c)',
    )
    check(
      'of a type with an ignored parameter',
      'map<int> a; map<map<string[]>> b; json<{"s"}> j; xml<e> x; xml<{"s"} e> y;',
      '(define map a) (define map b) (define json j) (define xml x) (define xml y)',
    )
    check(
      'by a connector or an action',
      'http:C c = create http:C("u", 1); message m = http:C.get(c, "/");',
      '(define http:C c (create http:C "u" 1)) (define message m (act http:C get c "/"))',
    )
    check('with a name in bars', 'int |a b|;', '(define int |a b|)')
  })

  describe('that assigns', () => {
    check(
      'to a variable, an element, a field',
      'a = 1; a[0] = 2; p:a.b[1].c = 3;',
      '(assign a 1) (assign (index a 0) 2) (assign (. (index (. p:a b) 1) c) 3)',
    )
    check('to several', 'a, _, b.c = f();', '(assign a _ (. b c) (call f))')
    check(
      'what an action or a connector gives',
      'a = C.get(c); b = create C();',
      '(assign a (act C get c)) (assign b (create C))',
    )
  })

  describe('that branches or repeats', () => {
    check('if', 'if (a) { b(); }', '(if (when a (block (call b))))')
    check(
      'if, else if, else',
      'if (a) {} else if (b) {} else if (c) {} else { d(); }',
      '(if (when a (block)) (when b (block)) (when c (block)) (else (block (call d))))',
    )
    check('while', 'while (i < 3) { break; continue; }', '(while (< i 3) (block (break) (continue)))')
    check('iterate', 'iterate (p:T x : xs.ys) { f(x); }', '(iterate p:T x (. xs ys) (block (call f x)))')
  })

  describe('that leaves', () => {
    check('return', 'return; ', '(return)')
    check('return with values', 'return 1, f(), -a;', '(return 1 (call f) (- a))')
    check('reply', 'reply m;', '(reply m)')
    check('throw', 'throw e;', '(throw e)')
  })

  describe('that handles errors', () => {
    check(
      'try and catch',
      'try { a(); } catch (errors:Error e) { b(); } catch (E x) {}',
      '(try (block (call a)) (catch errors:Error e (block (call b))) (catch E x (block)))',
    )
    check('try and finally', 'try {} finally { a(); }', '(try (block) (finally (block (call a))))')
    check(
      'try, catch and finally',
      'try {} catch (exception e) {} finally {}',
      '(try (block) (catch exception e (block)) (finally (block)))',
    )
  })

  describe('that calls', () => {
    check('a function', 'f(); p:f(1, "a");', '(call f) (call p:f 1 "a")')
    check('an action', 'C.send(c); p:C.send(c, 1);', '(act C send c) (act p:C send c 1)')
  })

  describe('of workers', () => {
    check(
      'send',
      'a -> w; 1, "x", f(2) + 3, b[0] -> w;',
      '(send a -> w) (send 1 "x" (+ (call f 2) 3) (index b 0) -> w)',
    )
    check(
      'send that begins like something else',
      'f(1) -> w; (a), b -> w; a, -b -> w; [1] -> w; {} -> w; !a -> w;',
      '(send (call f 1) -> w) (send (group a) b -> w) (send a (- b) -> w) (send (array 1) -> w) (send (brace) -> w) (send (! a) -> w)',
    )
    check('receive', 'a <- w; a, b.c <- w;', '(receive a <- w) (receive a (. b c) <- w)')
    check(
      'declaration',
      'a -> w; worker w { int b; b <- default; worker v {} }',
      '(send a -> w) (worker w (body (define int b) (receive b <- default) (worker v (body))))',
    )
    check('declaration before statements', 'worker w {} f();', '(call f) (worker w (body))')
    check(
      'fork',
      'fork { worker a {} worker b {} } join (some 1 a, b) (any[] r) { f(); } timeout (30) (any[] t) {}',
      '(fork (worker a (body)) (worker b (body)) (join (some 1 a b) any[] r (block (call f))) (timeout 30 any[] t (block)))',
    )
    check(
      'join of all',
      'fork { worker a {} } join (all) (map r) {} fork {} join (all a) (map r) {}',
      '(fork (worker a (body)) (join (all) map r (block))) (fork (join (all a) map r (block)))',
    )
    check(
      'join with the older word',
      'fork {} join (any 1) (any[] r) {}',
      '(fork (join (some 1) any[] r (block)))',
    )
    check('join without a condition', 'fork {} join (any r) {} fork {}', '(fork (join any r (block))) (fork)')
  })

  describe('of the rarer kinds', () => {
    check(
      'transform',
      'transform { a.b = c.d; string e = f.g; transform { h, i = j(); } }',
      '(transform (assign (. a b) (. c d)) (define string e (. f g)) (transform (assign h i (call j))))',
    )
    check(
      'transaction',
      'transaction { a(); abort; } aborted { b(); } committed { c(); } abort;',
      '(transaction) (abort)',
    )
  })

  it('may hold comments anywhere', () => {
    expect(statements('// first\nint // between\na // more\n; // last')).to.equal('(define int a)')
  })
})
