// The programs that are timed. programs.ts has each of them in JavaScript, under the same name.

struct Point { int x; int y; }

function fib (int n) (int) {
    if (n < 2) { return n; }
    return fib(n - 1) + fib(n - 2);
}

function loop (int n) (int) {
    int i = 0;
    int sum = 0;
    while (i < n) {
        sum = sum + i;
        i = i + 1;
    }
    return sum;
}

function sieve (int n) (int) {
    boolean[] isComposite = [];
    isComposite[n] = false;
    int count = 0;
    int i = 2;
    while (i <= n) {
        if (!isComposite[i]) {
            count = count + 1;
            int k = i * i;
            while (k <= n) {
                isComposite[k] = true;
                k = k + i;
            }
        }
        i = i + 1;
    }
    return count;
}

function structs (int n) (int) {
    Point p = {x:1, y:2};
    int i = 0;
    while (i < n) {
        p.x = p.x + p.y;
        i = i + 1;
    }
    return p.x;
}

function texts (int n) (int) {
    string s = "";
    int i = 0;
    while (i < n) {
        s = s + i;
        i = i + 1;
    }
    return strings:length(s);
}

function maps (int n) (int) {
    map m = {};
    int i = 0;
    while (i < n) {
        m["k" + i] = i;
        i = i + 1;
    }
    return (int) m.k1 + maps:length(m);
}

function strings (int n) (int) {
    int found = 0;
    int i = 0;
    while (i < n) {
        string line = "user" + i + ": Hello, World ";
        string text = strings:trim(strings:subString(line, 4, strings:length(line)));
        if (strings:contains(strings:toUpperCase(text), "WORLD") && strings:hasSuffix(text, "World")) {
            found = found + strings:indexOf(text, ":");
        }
        i = i + 1;
    }
    return found;
}

function jsons (int n) (int) {
    int sum = 0;
    int i = 0;
    while (i < n) {
        json j = "{\"user\": \"ann\", \"n\": 5, \"tags\": [\"a\", \"b\"]}";
        j.n = (int) j.n + i;
        j.tags[0] = "c";
        sum = sum + strings:length(jsons:toString(j)) + jsons:getInt(j, "$.n");
        i = i + 1;
    }
    return sum;
}

map rooms = {};

// Handles the lines of a chat: commands, nicknames and texts.
function chat (int n) (int) {
    rooms = {};
    int length = 0;
    int i = 0;
    while (i < n) {
        string answer = handle("user" + i % 50, "/say hello number " + i);
        if (i % 10 == 0) {
            answer = handle("user" + i % 50, "/join room" + i % 7);
        }
        length = length + strings:length(answer);
        i = i + 1;
    }
    return length + maps:length(rooms);
}

function handle (string user, string line) (string) {
    if (strings:hasPrefix(line, "/join ")) {
        string room = strings:subString(line, 6, strings:length(line));
        rooms[user] = room;
        return user + " joins " + room;
    } else if (strings:hasPrefix(line, "/say ")) {
        any room = rooms[user];
        if (room == null) {
            return "say where: /join a room first";
        }
        return "[" + (string) room + "] " + user + ": " + strings:subString(line, 5, strings:length(line));
    }
    return "unknown command: " + line;
}

// Runs first: code that has the process to itself is faster than in practice.
function warmUp (int n) (string) {
    json j = {list:[], name:"n"};
    map m = {};
    string s = "";
    int i = 0;
    while (i < n) {
        j.list = [i, "x", {a:i}];
        m["k" + i % 10] = (float) i / 3;
        s = strings:replace(s, "1", "2") + (string) j.list[1];
        if (strings:length(s) > 100) { s = strings:subString(s, 0, 10); }
        try {
            int[] a = [i];
            s = s + a[i % 2];
        } catch (errors:Error e) {
            s = s + e.msg;
        }
        i = i + 1;
    }
    return s;
}
