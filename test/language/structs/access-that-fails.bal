// --- reading a field of a null variable
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt;
    string s = dpt.name; // expect runtime error: field 'dpt' is null
}
// --- writing a field of a null variable
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt;
    dpt.name = "HR"; // expect runtime error: field 'dpt' is null
}
// --- reading through a null field
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    string s = dpt.head.name; // expect runtime error: field 'head' is null
}
// --- writing through a null field
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    dpt.head.name = "Ann"; // expect runtime error: field 'head' is null
}
// --- reading by a string
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    string s = dpt["head"]["name"]; // expect runtime error: field 'head' is null
}
// --- a null array
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    string s = dpt.employees[0].name; // expect runtime error: field 'employees' is null
}
// --- an element that was skipped
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {employees:[]};
    dpt.employees[1] = {};
    string s = dpt.employees[0].name; // expect runtime error: field 'employees[0]' is null
}
// --- an element that was skipped, in a variable
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Employee[] employees = [];
    employees[1] = {};
    employees[0].name = "Ann"; // expect runtime error: field 'employees[0]' is null
}
// --- an element that is not there
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {employees:[]};
    string s = dpt.employees[0].name; // expect runtime error: array index out of range: index: 0, size: 0
}
// --- a null map
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Employee e = {};
    e.address["city"] = "Bern"; // expect runtime error: field 'address' is null
}
// --- two steps on
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Employee e = {dpt:{}};
    string s = e.dpt.head.name; // expect runtime error: field 'head' is null
}
// --- a null json, read
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    json j = dpt.info.a; // expect runtime error: cannot get 'a' from null
}
// --- a null json, written
struct Department {
    string name;
    Employee head;
    Employee[] employees;
    json info;
}
struct Employee {
    string name;
    Department dpt;
    map address;
}
function main (string[] args) {
    Department dpt = {};
    dpt.info.a = 1; // expect runtime error: cannot set 'a' of null
}
