// Copies, stretches and sorted copies of arrays, and a way to append. The length of any array is also its field: `a.length`.
package ballerina.lang.arrays;

import ballerina.doc;

@doc:Description {value:"The number of elements of an array of string values. Example: `string[] a = [\"x\", \"y\"]; arrays:length(a)` is `2`."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (string[] a) (int);

@doc:Description {value:"The number of elements of an array of int values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (int[] a) (int);

@doc:Description {value:"The number of elements of an array of float values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (float[] a) (int);

@doc:Description {value:"The number of elements of an array of json values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (json[] a) (int);

@doc:Description {value:"The number of elements of an array of xml values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (xml[] a) (int);

@doc:Description {value:"The number of elements of an array of message values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
native function length (message[] a) (int);

@doc:Description {value:"A new array with the same string values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"string[]: the copy"}
native function copyOf (string[] a) (string[]);

@doc:Description {value:"A new array with the same int values. Example: `int[] a = [1, 2]; int[] b = arrays:copyOf(a); b[0] = 9; a[0]` is `1`."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"int[]: the copy"}
native function copyOf (int[] a) (int[]);

@doc:Description {value:"A new array with the same float values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"float[]: the copy"}
native function copyOf (float[] a) (float[]);

@doc:Description {value:"A new array with the same json values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"json[]: the copy"}
native function copyOf (json[] a) (json[]);

@doc:Description {value:"A new array with the same xml values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"xml[]: the copy"}
native function copyOf (xml[] a) (xml[]);

@doc:Description {value:"A new array with the same message values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"message[]: the copy"}
native function copyOf (message[] a) (message[]);

@doc:Description {value:"A new array with a stretch of string values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`. Example: `string[] a = [\"x\", \"y\", \"z\"]; string[] b = arrays:copyOfRange(a, 1, 3); b[0]` is `y`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"string[]: the stretch, empty when to is not after from"}
native function copyOfRange (string[] a, int from, int to) (string[]);

@doc:Description {value:"A new array with a stretch of int values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"int[]: the stretch, empty when to is not after from"}
native function copyOfRange (int[] a, int from, int to) (int[]);

@doc:Description {value:"A new array with a stretch of float values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"float[]: the stretch, empty when to is not after from"}
native function copyOfRange (float[] a, int from, int to) (float[]);

@doc:Description {value:"A new array with a stretch of json values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"json[]: the stretch, empty when to is not after from"}
native function copyOfRange (json[] a, int from, int to) (json[]);

@doc:Description {value:"A new array with a stretch of xml values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"xml[]: the stretch, empty when to is not after from"}
native function copyOfRange (xml[] a, int from, int to) (xml[]);

@doc:Description {value:"A new array with a stretch of message values. Fails when `from` is negative or `to` lies beyond the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: place of the first element, counted from 0"}
@doc:Param {value:"to: place after the last element"}
@doc:Return {value:"message[]: the stretch, empty when to is not after from"}
native function copyOfRange (message[] a, int from, int to) (message[]);

@doc:Description {value:"A new array with the strings in ascending order of their UTF-16 units. Example: `string[] a = [\"b\", \"B\", \"a\"]; string[] b = arrays:sort(a); b[0] + b[1] + b[2]` is `Bab`."}
@doc:Param {value:"arr: the strings, which stay as they are"}
@doc:Return {value:"string[]: the sorted strings"}
native function sort (string[] arr) (string[]);

@doc:Description {value:"Appends a string value to an array, which grows by it. An array of structs grows by assignment: `a[a.length] = s`. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`. Example: `string[] a = [\"x\"]; arrays:add(a, \"y\"); a[1]` is `y`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (string[] a, string value);

@doc:Description {value:"Appends an int value to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (int[] a, int value);

@doc:Description {value:"Appends a float value to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (float[] a, float value);

@doc:Description {value:"Appends a boolean value to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (boolean[] a, boolean value);

@doc:Description {value:"Appends a json value to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (json[] a, json value);

@doc:Description {value:"Appends an xml value to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (xml[] a, xml value);

@doc:Description {value:"Appends a message to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (message[] a, message value);

@doc:Description {value:"Appends a map to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (map[] a, map value);

@doc:Description {value:"Appends a value of any type to an array, which grows by it. An addition of balws. Fails when the array has as many elements as an array may have: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
native function add (any[] a, any value);
