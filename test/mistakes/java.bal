// --- for each
function main (string[] args) {
    for (String name : args) { system:println(name); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- for each with our type
function main (string[] args) {
    for (string name : args) { system:println(name); } // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- foreach of C#
function main (string[] args) {
    foreach (string name in args) { system:println(name); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- foreach of C# with var
function main (string[] args) {
    foreach (var name in args) { system:println(name); } // expect error: invalid identifier 'foreach'
// hint: there is no 'foreach': write iterate (string name : args) { … }
// edit: iterate (string name : args) { system:println(name); }
}
// --- final variable
function main (string[] args) {
    final int n = 5; system:println(n); // expect error: invalid identifier 'final'
// hint: a variable begins with its type, not with 'final': write int n = 5;
// edit: int n = 5; system:println(n);
}
// --- final variable of another type
function main (string[] args) {
    final String s = "a"; system:println(s); // expect error: missing ';' before 's'
// hint: a variable begins with its type, not with 'final': write string s = "a";
// edit: string s = "a"; system:println(s);
}
// --- array with the brackets after the name
function main (string[] args) {
    string names[] = []; system:println(names.length); // expect error: missing ';' before '['
// hint: the brackets follow the type: write string[] names
// edit: string[] names = []; system:println(names.length);
}
// --- new array of strings
function main (string[] args) {
    string[] names = new string[5]; system:println(names.length); // expect error: missing ';' before 'string'
// hint: an array begins empty and grows: write []
// edit: string[] names = []; system:println(names.length);
}
// --- list
function main (string[] args) {
    List<String> names = []; system:println(names.length); // expect error: mismatched input '='. Expecting one of '->'
// hint: there are no type parameters: write string[] names
// edit: string[] names = []; system:println(names.length);
}
// --- list of our type
function main (string[] args) {
    List<string> names = []; system:println(names.length); // expect error: mismatched input '>'. Expecting one of '.'
// hint: there are no type parameters: write string[] names
// edit: string[] names = []; system:println(names.length);
}
// --- map of types
function main (string[] args) {
    Map<String, Integer> ages = {}; system:println(ages); // expect error: mismatched input '='. Expecting one of '->'
// hint: there are no type parameters: write map ages
// edit: map ages = {}; system:println(ages);
}
// --- new list
function main (string[] args) {
    string[] names = new ArrayList(); // expect error: missing ';' before 'ArrayList'
// hint: there is no 'new': a struct is written {field: value}, an array [], a connector create NAME(…)
}
// --- throw new exception
function main (string[] args) {
    throw new IllegalStateException("broken"); // expect error: missing ';' before 'IllegalStateException'
// hint: an error is a struct: write errors:Error failure = {msg:"broken"}; throw failure;
// edit: errors:Error failure = {msg:"broken"}; throw failure;
}
// --- catch of two types
function main (string[] args) {
    try { system:println("a"); } catch (IOException | SqlException e) { system:println("b"); } // expect error: invalid token '|'. unexpected character
// hint: write catch (errors:Error e)
// edit: try { system:println("a"); } catch (errors:Error e) { system:println("b"); }
}
// --- synchronized
function main (string[] args) {
    synchronized { system:println("a"); } // expect error: invalid identifier 'synchronized'
// hint: remove 'synchronized': the events of a connection run one at a time
// edit: system:println("a");
}
// --- char
function main (string[] args) {
    string c = 'c'; system:println(c); // expect error: invalid token ''c''. strings need double quotes
// hint: write strings in double quotes: "c"
// edit: string c = "c"; system:println(c);
}
// --- javadoc
function main (string[] args) {
    /** Greets. */ // expect error: invalid token '/*'. there are no block comments
// hint: there are no block comments: begin each line with '//'
// edit: // Greets.
    system:println("hello");
}
// --- instanceof
function main (string[] args) {
    any a = 1; boolean b = a instanceof string; system:println(b); // expect error: missing ';' before 'instanceof'
// hint: there is no 'instanceof': cast the value, (string) a, and catch the failure with try
}
// --- plus plus
function main (string[] args) {
    int i = 0; i++; system:println(i); // expect error: unwanted token ';'
// hint: there is no '++': write i = i + 1
// edit: int i = 0; i = i + 1; system:println(i);
}
// --- conditional return
function main (string[] args) {
    system:println(choose(1));
}
function choose (int n) (int) {
    return n > 0 ? 1 : 2; // expect error: invalid token '?'. unexpected character
// hint: there is no '… ? … : …': write if (n > 0) { return 1; } else { return 2; }
// edit: if (n > 0) { return 1; } else { return 2; }
}
// --- switch with strings
function main (string[] args) {
    string s = "a"; switch (s) { case "a": system:println(1); break; case "b": system:println(2); break; } // expect error: invalid identifier 'switch'
// hint: there is no 'switch': write if (s == "a") { … } else if (s == "b") { … } else { … }
}
// --- switch with arrows
function main (string[] args) {
    int n = 1; switch (n) { case 1 -> system:println(1); default -> system:println(2); } // expect error: invalid identifier 'switch'
// hint: there is no 'switch': write if (n == 1) { … } else if (n == …) { … } else { … }
}
// --- two variables without values
function main (string[] args) {
    int a, b; a = 1; b = 2; system:println(a + b); // expect error: mismatched input ','. Expecting one of ';'
// hint: each variable is declared by itself: write int a; int b;
// edit: int a; int b; a = 1; b = 2; system:println(a + b);
}
// --- lambda
function main (string[] args) {
    json f = (x) -> x + 1; // expect error: mismatched input '->'. Expecting one of ';'
// hint: functions are not values: define a named function and call it
}
// --- method reference
function main (string[] args) {
    args.forEach(System.out::println); // expect error: mismatched input ':'. Expecting one of ')'
// hint: functions are not values: define a named function and call it
}
// --- generic call
function main (string[] args) {
    int n = one<int>(); // expect error: mismatched input '>'. Expecting one of '.'
// hint: write '.' here
}
function one () (int) { return 1; }
// --- cast of a call result member
function main (string[] args) {
    string s = one().toString(); // expect error: method invocation 'toString' is not allowed here
// hint: write 'strings:valueOf(one())'
// edit: string s = strings:valueOf(one());
}
function one () (int) { return 1; }
// --- statement label
function main (string[] args) {
    outer: while (true) { break; } // expect error: invalid identifier 'outer'
// hint: remove 'outer:': there are no labels
// edit: while (true) { break; }
}
// --- assert
function main (string[] args) {
    assert args.length > 0; // expect error: mismatched input '.'. Expecting one of ';'
// hint: write if (!(…)) { errors:Error e = {msg:"…"}; throw e; }
}
// --- long literal with u
function main (string[] args) {
    int n = 5u; system:println(n); // expect error: unwanted token 'u'
// hint: remove 'u': a number has no unit
// edit: int n = 5; system:println(n);
}
// --- double slash in the wrong direction
function main (string[] args) {
    int n = 1; \\ note // expect error: invalid token '\\'. unexpected character
// hint: a comment begins with '//'
// edit: int n = 1; // note
}
// --- do while with a statement before
function main (string[] args) {
    int n = 5; do { n = n - 1; } while (n > 0); // expect error: invalid identifier 'do'
// hint: there is no 'do': write while (true) { … if (!(n > 0)) { break; } }
// edit: int n = 5; while (true) { n = n - 1; if (!(n > 0)) { break; } }
}
// --- a list that is created
function main (string[] args) {
    List<String> names = new ArrayList<>(); // expect error: mismatched input '='. Expecting one of '->'
    // hint: there are no type parameters: write string[] names
    // edit: string[] names = [];
    system:println(names.length);
}
// --- char c
function main (string[] args) {
    char c = 'a'; // expect error: invalid token ''a''. strings need double quotes
// hint: write strings in double quotes: "a"; did you mean 'string'?
// edit: string c = "a";
    system:println(c);
}
// --- char c only type
function main (string[] args) {
    char c = "a"; // expect error: undefined type 'char'
// hint: did you mean 'string'?
// edit: string c = "a";
    system:println(c);
}
// --- braces array string
function main (string[] args) {
    string[] a = {"a", "b"}; // expect error: mismatched input ','. Expecting one of ':'
// hint: an array is written in brackets: write ["a", "b"]
// edit: string[] a = ["a", "b"];
    system:println(a[0]);
}
// --- braces array one
function main (string[] args) {
    string[] a = {"a"}; // expect error: mismatched input '}'. Expecting one of ':'
// hint: an array is written in brackets: write ["a"]
// edit: string[] a = ["a"];
    system:println(a[0]);
}
// --- braces array ints
function main (string[] args) {
    int[] a = {1, 2, 3}; // expect error: mismatched input ','. Expecting one of ':'
// hint: an array is written in brackets: write [1, 2, 3]
// edit: int[] a = [1, 2, 3];
    system:println(a[0]);
}
// --- braces array java
function main (string[] args) {
    int[] a = new int[]{1, 2, 3}; // expect error: missing ';' before 'int'
// hint: an array is written [1, 2, 3]
// edit: int[] a = [1, 2, 3];
    system:println(a[0]);
}
// --- braces array c
function main (string[] args) {
    int a[] = {1, 2, 3}; // expect error: missing ';' before '['
// hint: the brackets follow the type: write int[] a; an array is written in brackets: write [1, 2, 3]
// edit: int[] a = [1, 2, 3];
    system:println(a[0]);
}
// --- braces array names
function main (string[] args) {
    string x = "a";
    string[] a = {x, x}; // expect error: mismatched input ','. Expecting one of ':'
// hint: an array is written in brackets: write [x, x]
// edit: string[] a = [x, x];
    system:println(a[0]);
}
// --- braces nested
function main (string[] args) {
    int[][] a = {{1, 2}, {3}}; // expect error: mismatched input ','. Expecting one of ':'
// hint: an array is written in brackets: write [[1, 2], [3]]
// edit: int[][] a = [[1, 2], [3]];
    system:println(a[0][0]);
}
// --- braces in call
function f (string[] a) { }
function main (string[] args) {
    f({"a", "b"}); // expect error: invalid identifier 'f'
// hint: an array is written in brackets: write ["a", "b"]; put it into a variable of type string[] first
// edit: string[] list = ["a", "b"];
}
// --- define
#define MAX 10 // expect error: invalid token '#define MAX 10'. there is no preprocessor
// hint: there is no preprocessor: write const int MAX = 10;
// edit: const int MAX = 10;
function main (string[] args) {
    system:println(MAX);
}
// --- define string
#define NAME "tea" // expect error: invalid token '#define NAME "tea"'. there is no preprocessor
// hint: there is no preprocessor: write const string NAME = "tea";
// edit: const string NAME = "tea";
function main (string[] args) {
    system:println(NAME);
}
// --- include
#include <stdio.h> // expect error: invalid token '#include <stdio.h>'. there is no preprocessor
// hint: there is no preprocessor: leave the line out
// edit: //include <stdio.h>
function main (string[] args) {
    system:println("a");
}
// --- include quotes
#include "shop.bal" // expect error: invalid token '#include "shop.bal"'. there is no preprocessor
// hint: there is no preprocessor: leave the line out
// edit: //include "shop.bal"
function main (string[] args) {
    system:println("a");
}
// --- pragma
#pragma once // expect error: invalid token '#pragma once'. there is no preprocessor
// hint: there is no preprocessor: leave the line out
// edit: //pragma once
function main (string[] args) {
    system:println("a");
}
// --- java for each
function f (string[] xs) {
    for (String x : xs) { // expect error: invalid identifier 'for'
// hint: there is no 'for': write iterate (string x : xs) { … }
// edit: iterate (string x : xs) {
        system:println(x);
    }
}
// --- java new ArrayList
function f () {
    List<String> xs = new ArrayList<>(); // expect error: mismatched input '='. Expecting one of '->'
// hint: there are no type parameters: write string[] xs
// edit: string[] xs = [];
    system:println(xs.length);
}
// --- java array new
function f () {
    int[] xs = new int[5]; // expect error: missing ';' before 'int'
// hint: an array begins empty and grows: write []
// edit: int[] xs = [];
    system:println(xs.length);
}
// --- java throws
function f () throws IOException { // expect error: missing '{' before 'throws'
// hint: remove 'throws': any function may throw, and try { … } catch (errors:Error e) { … } catches
// edit: function f () {
    system:println("a");
}
// --- java final param
function f (final string s) { // expect error: unwanted token 'string'
// hint: remove 'final'
// edit: function f (string s) {
    system:println(s);
}
// --- java annotation
@Override // expect error: undefined annotation 'Override'
// hint: remove it: nothing is inherited here
// edit
function f () {
    system:println("a");
}
// --- java instanceof
function f (any a) {
    if (a instanceof String) { // expect error: mismatched input 'instanceof'. Expecting one of ')'
// hint: there is no 'instanceof': cast the value, (String) a, and catch the failure with try
        system:println("x");
    }
}
// --- java ternary return
function f (int n) (string) {
    return n > 0 ? "a" : "b"; // expect error: invalid token '?'. unexpected character
// hint: there is no '… ? … : …': write if (n > 0) { return "a"; } else { return "b"; }
// edit: if (n > 0) { return "a"; } else { return "b"; }
}
// --- java increment in call
function f (int n) {
    system:println(n++); // expect error: invalid identifier 'system'
// hint: there is no '++': write n = n + 1; as a separate statement
}
// --- java long literal
function f () {
    long n = 5L; // expect error: undefined type 'long'
// hint: did you mean 'int'?
// edit: int n = 5L;
    system:println(n);
}
