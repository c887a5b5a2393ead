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
