/** Generates programs of any length from typical parts. */

const HEAD = `import ballerina.lang.strings;
import ballerina.net.ws;

@http:BasePath {value:"/bench"}
@ws:WebSocketUpgradePath {value:"/made"}
service made {
    @ws:OnTextMessage {}
    resource text (message m) {
        ws:pushText(messages:getStringPayload(m));
    }
}
`

const part = (n: number) => `
struct Item${n} {
    string name;
    int count = ${n};
    float price;
    Item${n} next;
}

function total${n} (Item${n}[] items, int limit) (int, string) {
    int i = 0;
    int sum = 0;
    string names = "";
    while (i < items.length) {
        if (items[i].count > limit && items[i].price >= 1.5) {
            sum = sum + items[i].count * 2;
            names = names + items[i].name + ", ";
        } else if (items[i].name == "stop") {
            break;
        } else {
            map m = {"k":i, other:"x"};
            json j = {a:[1, 2, {b:names}], c:sum};
            names = names + (string) j.a[0] + (string) m["other"];
        }
        i = i + 1;
    }
    return sum, strings:trim(names);
}
`

const LINES_OF_PART = part(0).split('\n').length - 1

/** Returns a program of about this many lines. */
export function programOf(lines: number): string {
  let text = HEAD
  let written = HEAD.split('\n').length
  for (let n = 0; written + LINES_OF_PART <= lines; n++) {
    text += part(n)
    written += LINES_OF_PART
  }
  return text + '// The rest is silence.\n'.repeat(Math.max(0, lines - written + 1))
}
