// What a map holds: its size, its keys, and how to take something out.
package ballerina.lang.maps;

import ballerina.doc;

@doc:Description {value:"The number of entries of a map."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"int: how many entries it has"}
native function length (map m) (int);

@doc:Description {value:"The keys of a map, in the order in which they were added."}
@doc:Param {value:"m: the map"}
@doc:Return {value:"string[]: its keys"}
native function keys (map m) (string[]);

@doc:Description {value:"Removes an entry of a map; nothing happens when there is none."}
@doc:Param {value:"m: the map"}
@doc:Param {value:"key: the entry's key"}
native function remove (map m, string key);
