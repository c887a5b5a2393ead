// What a map holds: its size, its keys, and how to take something out.
package ballerina.lang.maps;

import ballerina.doc;

@doc:Description {value:"The number of entries of a map. Example: `map m = {\"a\":1, \"b\":2}; maps:length(m)` is `2`."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"int: how many entries it has"}
native function length (map m) (int);

@doc:Description {value:"The keys of a map, in the order in which they were added. Example: `map m = {\"b\":1, \"a\":2}; string[] keys = maps:keys(m); keys[0]` is `b`."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"string[]: its keys"}
native function keys (map m) (string[]);

@doc:Description {value:"Removes an entry of a map; nothing happens when there is none. Example: `map m = {\"a\":1}; maps:remove(m, \"a\"); maps:length(m)` is `0`."}
@doc:Param {value:"m: the map"}
@doc:Param {value:"key: the entry's key"}
native function remove (map m, string key);

@doc:Description {value:"Tells whether a map has an entry under a key. An entry whose value is null counts. An addition of balws. Example: `map m = {\"a\":1}; maps:hasKey(m, \"a\")` is `true`. Example: `map m = {\"a\":1}; maps:hasKey(m, \"A\")` is `false`."}
@doc:Param {value:"m: the map"}
@doc:Param {value:"key: the key to look for, in its exact case"}
@doc:Return {value:"boolean: true if there is one"}
native function hasKey (map m, string key) (boolean);
