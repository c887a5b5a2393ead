struct Person { string first; string last; }
struct Employee { string name; }
typemapper toEmployee (Person p) (Employee) { Employee e = {name: p.first + " " + p.last}; return e; }

function main (string[] args) {
    Person p = {first:"Ann", last:"Lee"};
    Employee e = (Employee) p;
    system:println(e.name);         // expect: Ann Lee
}
