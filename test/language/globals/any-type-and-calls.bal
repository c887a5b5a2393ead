int[] numbers = [1, 2];
map marks = {ann:numbers[1]};
string greeting = greet("Ann");
Person owner = {name:greeting};
json data = {list:[owner.name]};
any anything = data;
float half = 1;

struct Person {
    string name;
}

function greet (string name) (string) {
    return "hello " + name + " " + numbers.length;
}

function main (string[] args) {
    system:println(marks.ann);              // expect: 2
    system:println(owner.name);             // expect: hello Ann 2
    system:println(data);                   // expect: {"list":["hello Ann 2"]}
    system:println((json) anything == null);    // expect: false
    numbers[2] = 3;
    greeting = "bye";
    system:println(greet(greeting));        // expect: hello bye 3
    system:println(half);                   // expect: 1.0
}
