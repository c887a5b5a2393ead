// Copies, sorts and appends to arrays. The length of an array is also its field: `a.length`.
package ballerina.lang.arrays;

import ballerina.doc;

@doc:Description {value:"Returns the number of elements of an array of string values. Example: `string[] a = [\"x\", \"y\"]; arrays:length(a)` is `2`."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (string[] a) (int);

@doc:Description {value:"Returns the number of elements of an array of int values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (int[] a) (int);

@doc:Description {value:"Returns the number of elements of an array of float values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (float[] a) (int);

@doc:Description {value:"Returns the number of elements of an array of json values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (json[] a) (int);

@doc:Description {value:"Returns the number of elements of an array of xml values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (xml[] a) (int);

@doc:Description {value:"Returns the number of elements of an array of message values."}
@doc:Param {value:"a: the array"}
@doc:Return {value:"int: its length"}
@doc:Steps {value:"constant: an array has its length"}
native function length (message[] a) (int);

@doc:Description {value:"Returns a new array with the same string values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"string[]: the copy"}
native function copyOf (string[] a) (string[]);

@doc:Description {value:"Returns a new array with the same int values. Example: `int[] a = [1, 2]; int[] b = arrays:copyOf(a); b[0] = 9; a[0]` is `1`."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"int[]: the copy"}
native function copyOf (int[] a) (int[]);

@doc:Description {value:"Returns a new array with the same float values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"float[]: the copy"}
native function copyOf (float[] a) (float[]);

@doc:Description {value:"Returns a new array with the same json values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"json[]: the copy"}
native function copyOf (json[] a) (json[]);

@doc:Description {value:"Returns a new array with the same xml values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"xml[]: the copy"}
native function copyOf (xml[] a) (xml[]);

@doc:Description {value:"Returns a new array with the same message values."}
@doc:Param {value:"a: the array to copy"}
@doc:Return {value:"message[]: the copy"}
native function copyOf (message[] a) (message[]);

@doc:Description {value:"Returns a new array with a range of string values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`. Example: `string[] a = [\"x\", \"y\", \"z\"]; string[] b = arrays:copyOfRange(a, 1, 3); b[0]` is `y`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"string[]: the elements, empty when to is not greater than from"}
native function copyOfRange (string[] a, int from, int to) (string[]);

@doc:Description {value:"Returns a new array with a range of int values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"int[]: the elements, empty when to is not greater than from"}
native function copyOfRange (int[] a, int from, int to) (int[]);

@doc:Description {value:"Returns a new array with a range of float values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"float[]: the elements, empty when to is not greater than from"}
native function copyOfRange (float[] a, int from, int to) (float[]);

@doc:Description {value:"Returns a new array with a range of json values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"json[]: the elements, empty when to is not greater than from"}
native function copyOfRange (json[] a, int from, int to) (json[]);

@doc:Description {value:"Returns a new array with a range of xml values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"xml[]: the elements, empty when to is not greater than from"}
native function copyOfRange (xml[] a, int from, int to) (xml[]);

@doc:Description {value:"Returns a new array with a range of message values. Fails when `from` is negative or `to` is past the end: `Array index out of range. Actual:3 requested: 1 to 9`."}
@doc:Param {value:"a: the array"}
@doc:Param {value:"from: index of the first element, counted from 0"}
@doc:Param {value:"to: index after the last element"}
@doc:Return {value:"message[]: the elements, empty when to is not greater than from"}
native function copyOfRange (message[] a, int from, int to) (message[]);

@doc:Description {value:"Returns a new array with the strings in ascending order of their UTF-16 code units. Example: `string[] a = [\"b\", \"B\", \"a\"]; string[] b = arrays:sort(a); b[0] + b[1] + b[2]` is `Bab`."}
@doc:Param {value:"arr: the strings; the array is not changed"}
@doc:Return {value:"string[]: the sorted strings"}
native function sort (string[] arr) (string[]);

@doc:Description {value:"Appends a string valueto an array. An array of structs grows by assignment: `a[a.length] = s`. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`. Example: `string[] a = [\"x\"]; arrays:add(a, \"y\"); a[1]` is `y`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (string[] a, string value);

@doc:Description {value:"Appends an int valueto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (int[] a, int value);

@doc:Description {value:"Appends a float valueto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (float[] a, float value);

@doc:Description {value:"Appends a boolean valueto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (boolean[] a, boolean value);

@doc:Description {value:"Appends a json valueto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (json[] a, json value);

@doc:Description {value:"Appends an xml valueto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (xml[] a, xml value);

@doc:Description {value:"Appends a messageto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (message[] a, message value);

@doc:Description {value:"Appends a mapto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (map[] a, map value);

@doc:Description {value:"Appends a value of any typeto an array. A balws extension. Fails when the array already has the maximum number of elements: `Requested array size 4194305 exceeds limit: 4194304`."}
@doc:Param {value:"a: the array, which is changed"}
@doc:Param {value:"value: the new last element"}
@doc:Steps {value:"constant: the array takes the value itself"}
native function add (any[] a, any value);
