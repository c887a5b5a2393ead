// Reads and changes json by paths such as `$.orders[0].price`.
//
// A path begins at `$`, the whole value, and goes on with members (`.name` or `['name']`) and indices (`[0]`,
// `[-1]` for the last). A path with `[*]`, `..`, a slice `[1:3]`, a list `[0,2]` or a filter `[?(@.price > 10)]`
// may select several elements: reading gives a json array of them all, which only `getJson` takes, and writing
// changes each. `.length()` counts elements or members.
//
// What is read is a copy, and so is what is stored; the functions that write change their first argument.
package ballerina.lang.jsons;

import ballerina.doc;

@doc:Description {value:"The json as compact text; one that is a string comes without quotes."}
@doc:Param {value:"j: the json"}
@doc:Return {value:"string: its text"}
native function toString (json j) (string);

@doc:Description {value:"The element at a path, which must be a string."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"string: the element"}
native function getString (json j, string jsonPath) (string);

@doc:Description {value:"The element at a path, which must be an integer."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"int: the element"}
native function getInt (json j, string jsonPath) (int);

@doc:Description {value:"The element at a path, which must be a number with fraction or exponent."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"float: the element"}
native function getFloat (json j, string jsonPath) (float);

@doc:Description {value:"The element at a path, which must be true or false."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"boolean: the element"}
native function getBoolean (json j, string jsonPath) (boolean);

@doc:Description {value:"A copy of the object or array at a path; of a path with several matches, an array of all of them."}
@doc:Param {value:"j: the json"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Return {value:"json: the copy"}
native function getJson (json j, string jsonPath) (json);

@doc:Description {value:"Replaces what a path selects by a string value; the index after the last element appends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, string value);

@doc:Description {value:"Replaces what a path selects by an int value; the index after the last element appends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, int value);

@doc:Description {value:"Replaces what a path selects by a float value; the index after the last element appends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, float value);

@doc:Description {value:"Replaces what a path selects by a boolean value; the index after the last element appends."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, boolean value);

@doc:Description {value:"Replaces what a path selects by a json value; the index after the last element appends. A copy of it is stored."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
@doc:Param {value:"value: the new value"}
native function set (json j, string jsonPath, json value);

@doc:Description {value:"Appends a string value to the array at a path."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, string value);

@doc:Description {value:"Appends an int value to the array at a path."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, int value);

@doc:Description {value:"Appends a float value to the array at a path."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, float value);

@doc:Description {value:"Appends a boolean value to the array at a path."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, boolean value);

@doc:Description {value:"Appends a json value to the array at a path. A copy of it is stored."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the array"}
@doc:Param {value:"value: the new element"}
native function add (json j, string jsonPath, json value);

@doc:Description {value:"Puts a string value into the object at a path, replacing what is under the key."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, string value);

@doc:Description {value:"Puts an int value into the object at a path, replacing what is under the key."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, int value);

@doc:Description {value:"Puts a float value into the object at a path, replacing what is under the key."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, float value);

@doc:Description {value:"Puts a boolean value into the object at a path, replacing what is under the key."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, boolean value);

@doc:Description {value:"Puts a json value into the object at a path, replacing what is under the key. A copy of it is stored."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"key: name of the member"}
@doc:Param {value:"value: its value"}
native function add (json j, string jsonPath, string key, json value);

@doc:Description {value:"Deletes what a path selects; nothing happens when it is not there."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: the path, such as $.a.b[0]"}
native function remove (json j, string jsonPath);

@doc:Description {value:"Renames a member of the object at a path; it becomes the last one."}
@doc:Param {value:"j: the json, which is changed"}
@doc:Param {value:"jsonPath: path of the object"}
@doc:Param {value:"oldKey: the present name"}
@doc:Param {value:"newKey: the name it gets, replacing a member that has it"}
native function rename (json j, string jsonPath, string oldKey, string newKey);
