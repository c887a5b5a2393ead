// Reads and changes json with paths such as `$.orders[0].price`.
//
// A path begins with `$`, the whole value, followed by members (`.name` or `['name']`) and indices (`[0]`, `[-1]` for
// the last). A path with `[*]`, `..`, a slice `[1:3]`, a list `[0,2]` or a filter `[?(@.price > 10)]` may select several
// elements. Reading returns a json array of all of them, which only `getJson` accepts; writing changes each of them.
// `.length()` counts elements or members. `.avg()`, `.min()`, `.max()`, `.sum()` and `.stddev()` (population standard
// deviation) compute one float from the numbers of an array.
//
// Functions copy what they read and what they store. The functions that write change their first argument.
//
// A json array does not grow by assignment: `list[0] = x` fails if it is empty. `jsons:add(list, "$", x)` appends.
//
// A cast converts maps, structs and arrays to json: `(json) votes`. A number outside the range of a float, such as
// `1e400`, is kept as written. NaN and the infinities are not json: a json value that contains one has no text.
package ballerina.lang.jsons;

import ballerina.doc;

@doc:Description {value:"Returns json as compact text; a json string is returned without quotes. Fails when it contains a number that is not json: `Failed to convert json to string: NaN is not a json number`. Example: `json j = {\"a\":[1, \"x\"]}; jsons:toString(j)` is `{\"a\":[1,\"x\"]}`."}
@doc:Param {value:"j: the json"}
@doc:Return {value:"string: its text"}
native function toString (json j) (string);

@doc:Description {value:"Returns the string at a path. Fails when there is no such element: `Failed to get string from json. Jsonpath $.x does not match any element: `, followed by where the path ends. Fails when the element has another type: `Failed to get string from json. Error while executing jsonpath: The element matching path: $.x is not a String.`. Fails when the path is invalid: `Failed to get string from json. Invalid jsonpath: `, followed by the problem. Example: `json j = {\"name\":\"Ann\"}; jsons:getString(j, \"$.name\")` is `Ann`."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"string: the element"}
native function getString (json j, string jsonPath) (string);

@doc:Description {value:"Returns the integer at a path; `1.0` is not an integer. Fails when there is no such element: `Failed to get integer from json. Jsonpath $.x does not match any element: `, followed by where the path ends. Fails when the element has another type: `Failed to get integer from json. Error while executing jsonpath: The element matching path: $.x is not an Integer.`. Fails when the path is invalid: `Failed to get integer from json. Invalid jsonpath: `, followed by the problem. Example: `json j = {\"a\":[7, 8]}; jsons:getInt(j, \"$.a[1]\")` is `8`."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"int: the element"}
native function getInt (json j, string jsonPath) (int);

@doc:Description {value:"Returns the float at a path: a number with a fraction or an exponent, which `1` is not. Fails when there is no such element: `Failed to get float from json. Jsonpath $.x does not match any element: `, followed by where the path ends. Fails when the element has another type: `Failed to get float from json. Error while executing jsonpath: The element matching path: $.x is not a Float.`. Fails when the number is outside the range of a float, such as 1e400: `Failed to get float from json. Error while executing jsonpath: The element matching path: $.x is out of the range of a Float.`. Fails when the path is invalid: `Failed to get float from json. Invalid jsonpath: `, followed by the problem. Example: `json j = {\"price\":9.5}; jsons:getFloat(j, \"$.price\")` is `9.5`. Example: `json j = {\"ages\":[25, 28]}; jsons:getFloat(j, \"$.ages.stddev()\")` is `1.5`."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"float: the element"}
native function getFloat (json j, string jsonPath) (float);

@doc:Description {value:"Returns the boolean at a path. Fails when there is no such element: `Failed to get boolean from json. Jsonpath $.x does not match any element: `, followed by where the path ends. Fails when the element has another type: `Failed to get boolean from json. Error while executing jsonpath: The element matching path: $.x is not a Boolean.`. Fails when the path is invalid: `Failed to get boolean from json. Invalid jsonpath: `, followed by the problem. Example: `json j = {\"ok\":true}; jsons:getBoolean(j, \"$.ok\")` is `true`."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"boolean: the element"}
native function getBoolean (json j, string jsonPath) (boolean);

@doc:Description {value:"Returns a copy of the object or array at a path; if the path has several matches, an array of all of them. Fails when there is no such element: `Failed to get json from json. Jsonpath $.x does not match any element: `, followed by where the path ends. Fails when the element is neither an object nor an array: `Failed to get json from json. Error while executing jsonpath: The element matching: $.x is a primitive, not a JSON.`. Fails when the path is invalid: `Failed to get json from json. Invalid jsonpath: `, followed by the problem. Example: `json j = {\"all\":[{\"n\":1}, {\"n\":2}]}; jsons:toString(jsons:getJson(j, \"$.all[*].n\"))` is `[1,2]`. Example: `json j = {\"a\":1}; jsons:getJson(j, \"$.a\")` fails with `Failed to get json from json. Error while executing jsonpath: The element matching: $.a is a primitive, not a JSON.`."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"json: the copy"}
native function getJson (json j, string jsonPath) (json);

@doc:Description {value:"Replaces the elements that a path selects with a string value; the index after the last element appends. When only the last member of the path is missing, nothing happens; use `add` for new members. Fails when something before the last member is missing: `Failed to set string in json. Jsonpath $.x.y does not match any element: `, followed by where the path ends. Example: `json j = {\"a\":[1, 2]}; jsons:set(j, \"$.a[0]\", \"x\"); jsons:toString(j)` is `{\"a\":[\"x\",2]}`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, string value);

@doc:Description {value:"Replaces the elements that a path selects with an int value; the index after the last element appends. When only the last member of the path is missing, nothing happens; use `add` for new members. Fails when something before the last member is missing: `Failed to set integer in json. Jsonpath $.x.y does not match any element: `, followed by where the path ends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, int value);

@doc:Description {value:"Replaces the elements that a path selects with a float value; the index after the last element appends. When only the last member of the path is missing, nothing happens; use `add` for new members. Fails when something before the last member is missing: `Failed to set float in json. Jsonpath $.x.y does not match any element: `, followed by where the path ends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, float value);

@doc:Description {value:"Replaces the elements that a path selects with a boolean value; the index after the last element appends. When only the last member of the path is missing, nothing happens; use `add` for new members. Fails when something before the last member is missing: `Failed to set boolean in json. Jsonpath $.x.y does not match any element: `, followed by where the path ends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, boolean value);

@doc:Description {value:"Replaces the elements that a path selects with a json value; the index after the last element appends. The value is copied. When only the last member of the path is missing, nothing happens; use `add` for new members. Fails when something before the last member is missing: `Failed to set element in json. Jsonpath $.x.y does not match any element: `, followed by where the path ends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, json value);

@doc:Description {value:"Appends a string value to the array at a path. Fails when the path does not lead to an array: `Failed to add string to json arrays. Error while executing jsonpath: Can only add to an array`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, string value);

@doc:Description {value:"Appends an int value to the array at a path. Fails when the path does not lead to an array: `Failed to add integer to json arrays. Error while executing jsonpath: Can only add to an array`. Example: `json j = {\"a\":[1]}; jsons:add(j, \"$.a\", 2); jsons:toString(j)` is `{\"a\":[1,2]}`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, int value);

@doc:Description {value:"Appends a float value to the array at a path. Fails when the path does not lead to an array: `Failed to add float to json arrays. Error while executing jsonpath: Can only add to an array`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, float value);

@doc:Description {value:"Appends a boolean value to the array at a path. Fails when the path does not lead to an array: `Failed to add boolean to json arrays. Error while executing jsonpath: Can only add to an array`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, boolean value);

@doc:Description {value:"Appends a json value to the array at a path. The value is copied. Fails when the path does not lead to an array: `Failed to add element to json arrays. Error while executing jsonpath: Can only add to an array`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, json value);

@doc:Description {value:"Adds a string member to the object at a path, replacing a member of the same name. Fails when the path does not lead to an object: `Failed to add string to json object. Error while executing jsonpath: Can only add properties to a map`. Example: `json j = {}; jsons:add(j, \"$\", \"name\", \"Ann\"); jsons:toString(j)` is `{\"name\":\"Ann\"}`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, string value);

@doc:Description {value:"Adds an int member to the object at a path, replacing a member of the same name. Fails when the path does not lead to an object: `Failed to add integer to json object. Error while executing jsonpath: Can only add properties to a map`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, int value);

@doc:Description {value:"Adds a float member to the object at a path, replacing a member of the same name. Fails when the path does not lead to an object: `Failed to add float to json object. Error while executing jsonpath: Can only add properties to a map`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, float value);

@doc:Description {value:"Adds a boolean member to the object at a path, replacing a member of the same name. Fails when the path does not lead to an object: `Failed to add boolean to json object. Error while executing jsonpath: Can only add properties to a map`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, boolean value);

@doc:Description {value:"Adds a json member to the object at a path, replacing a member of the same name. The value is copied. Fails when the path does not lead to an object: `Failed to add element to json object. Error while executing jsonpath: Can only add properties to a map`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, json value);

@doc:Description {value:"Deletes the elements that a path selects, if any. Fails for `$`, the whole value: `Failed to remove element from json. Error while executing jsonpath: Invalid delete operation`. Example: `json j = {\"a\":1, \"b\":2}; jsons:remove(j, \"$.a\"); jsons:toString(j)` is `{\"b\":2}`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
native function remove (json j, string jsonPath);

@doc:Description {value:"Renames a member of the object at a path; it becomes the last member. Fails when the path does not lead to an object: `Failed to rename element in json. Error while executing jsonpath: Can only rename properties in a map`. Fails when the object has no member of the old name: `Failed to rename element in json. Jsonpath $.x does not match any element: No results for Key k found in map!`. Example: `json j = {\"a\":1, \"b\":2}; jsons:rename(j, \"$\", \"a\", \"c\"); jsons:toString(j)` is `{\"b\":2,\"c\":1}`."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"oldKey: the current name"}
@doc:Param {value:"newKey: the new name; a member with this name is replaced"}
native function rename (json j, string jsonPath, string oldKey, string newKey);

@doc:Description {value:"Returns the names of the members of a json object, in their order. A balws extension. Fails for anything but an object: `Failed to get keys from json: expected a 'json-object', but found 'json-array'`. Example: `json j = {\"b\":1, \"a\":2}; string[] keys = jsons:keys(j); keys[0]` is `b`. Example: `json j = [1]; jsons:keys(j)` fails with `Failed to get keys from json: expected a 'json-object', but found 'json-array'`."}
@doc:Param {value:"j: the json"}
@doc:Return {value:"string[]: the names"}
native function keys (json j) (string[]);
