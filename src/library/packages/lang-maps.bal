// The size, the keys and the removal of entries of maps.
package ballerina.lang.maps;

import ballerina.doc;

@doc:Description {value:"Returns the number of entries of a map. Example: `map m = {\"a\":1, \"b\":2}; maps:length(m)` is `2`."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"int: the number of entries"}
@doc:Steps {value:"constant: a map has its size"}
native function length (map m) (int);

@doc:Description {value:"Returns the keys of a map, in the order in which they were added. Example: `map m = {\"b\":1, \"a\":2}; string[] keys = maps:keys(m); keys[0]` is `b`."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"string[]: its keys"}
native function keys (map m) (string[]);

@doc:Description {value:"Removes an entry of a map, if it exists. Example: `map m = {\"a\":1}; maps:remove(m, \"a\"); maps:length(m)` is `0`."}
@doc:Param {value:"m: the map"}
@doc:Param {value:"key: the entry's key"}
native function remove (map m, string key);

@doc:Description {value:"Returns whether a map has an entry for a key. An entry whose value is null counts. A balws extension. Example: `map m = {\"a\":1}; maps:hasKey(m, \"a\")` is `true`. Example: `map m = {\"a\":1}; maps:hasKey(m, \"A\")` is `false`."}
@doc:Param {value:"m: the map"}
@doc:Param {value:"key: the key; case matters"}
@doc:Return {value:"boolean: true if there is an entry"}
native function hasKey (map m, string key) (boolean);
