import { define } from './code.js'

/** The first and the last of a long list. */
function shortened(names: readonly string[]): readonly string[] {
  return names.length > 10 ? [...names.slice(0, 5), '…', ...names.slice(-4)] : names
}

/** 2xxx: a name that is not declared, is declared twice, or names something of another kind. */
export const NAME_CODES = {
  UndefinedSymbol: define<{ name: string }>({
    code: 'BAL2001',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined symbol '${name}'`,
    hint: ({ name }) => `declare '${name}' before it is used`,
    meaning: 'A name is used that no parameter, variable, constant or global declares.',
    example: 'function main (string[] args) { int a = b; }',
  }),
  UndefinedType: define<{ name: string }>({
    code: 'BAL2002',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined type '${name}'`,
    hint: ({ name }) => `define a struct or connector '${name}', or import the package that has it`,
    meaning: 'A type is named that is neither built in nor the name of a struct or connector.',
    example: 'function main (string[] args) { Persn p; }',
  }),
  RedeclaredSymbol: define<{ name: string }>({
    code: 'BAL2003',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `redeclared symbol '${name}'`,
    hint: () => 'give one of the two another name',
    meaning: 'A name is declared where another declaration of the same name is already visible.',
    example: 'function main (string[] args) { int a; string a; }',
  }),
  RedeclaredParameter: define<{ name: string }>({
    code: 'BAL2004',
    severity: 'error',
    kind: 'semantic',
    phase: 'reading',
    message: ({ name }) => `redeclared symbol '${name}'`,
    hint: () => 'give one of the two another name',
    meaning: 'Two parameters of one callable, or two fields of one struct, have the same name.',
    example: 'function f (int a, string a) { }',
  }),
  ReservedIdentifier: define({
    code: 'BAL2005',
    severity: 'error',
    kind: 'semantic',
    phase: 'reading',
    message: () => "identifier '_' is a reserved identifier",
    hint: () => "'_' is only for discarding a value, left of '='; use a proper name here",
    meaning: 'The name _ is declared.',
    example: 'function main (string[] args) { int _ = 1; }',
  }),
  UndefinedPackageName: define<{ alias: string; whole: string }>({
    code: 'BAL2006',
    severity: 'error',
    kind: 'semantic',
    phase: 'reading',
    message: ({ alias, whole }) => `undefined package name '${alias}' in '${whole}'`,
    hint: ({ alias }) => `import a package under the name '${alias}'`,
    meaning: 'The part before the colon is not the name of an imported package.',
    example: 'function main (string[] args) { nowhere:call(); }',
  }),
  NotAVariable: define<{ name: string }>({
    code: 'BAL2007',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `incompatible types: expected a '${name}'`,
    hint: ({ name }) => `'${name}' is not a variable, so it has no value`,
    meaning: 'The name of a struct, service, connector or function is used as a variable.',
    example: 'struct S { int a; } function main (string[] args) { int i = S; }',
  }),
  UndefinedFunction: define<{ name: string }>({
    code: 'BAL2008',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined function '${name}'`,
    hint: ({ name }) => `define '${name}' for these arguments, or import the package that has it`,
    meaning: 'No function of that name takes arguments of these types.',
    example: 'function main (string[] args) { greet("Ann"); }',
  }),
  AmbiguousFunction: define<{ name: string; first: string; second: string }>({
    code: 'BAL2009',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, first, second }) =>
      `function reference '${name}' is ambiguous, functions '${first}' and '${second}' matches`,
    hint: () => 'cast an argument to the type that is meant',
    meaning:
      'Several functions of that name take these arguments after widening, and none takes them unchanged.',
    example: 'function f (float a) { } function f (string a) { } function main (string[] args) { f(1); }',
  }),
  UndefinedConnector: define<{ name: string }>({
    code: 'BAL2010',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined connector '${name}'`,
    hint: ({ name }) => `define a connector '${name}', or import the package that has it`,
    meaning: 'An action is called, or a connector created, by the name of a connector that does not exist.',
    example: 'function main (string[] args) { Mail.send("hello"); }',
  }),
  UndefinedAction: define<{ name: string; connector: string }>({
    code: 'BAL2011',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, connector }) => `undefined action '${name}' in connector '${connector}'`,
    hint: () =>
      'the arguments must have exactly the types of the parameters; the connector is the first argument',
    meaning: 'The connector has no action of that name for exactly these argument types.',
    example: 'connector C () { } function main (string[] args) { C c = create C(); C.send(c); }',
  }),
  NotAConnector: define<{ name: string }>({
    code: 'BAL2012',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `incompatible types: expected a connector name, found '${name}'`,
    hint: ({ name }) => `write the connector's name before the dot and pass '${name}' as the first argument`,
    meaning: 'An action is called through a variable instead of through the name of its connector.',
    example:
      'connector C () { action a (C c) { } } function main (string[] args) { C c = create C(); c.a(c); }',
  }),
  UndefinedNativeAction: define<{ name: string; connector: string }>({
    code: 'BAL2013',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name, connector }) => `undefined native action '${name}' in connector '${connector}'`,
    hint: () => 'only library packages may declare native actions; write a body',
    meaning: 'A program declares a native action, which only library packages can.',
    example: 'connector C () { native action a (C c); }',
  }),
  UndefinedNativeTypeMapper: define<{ name: string }>({
    code: 'BAL2014',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefine type mapper '${name}'`,
    hint: () => 'only library packages may declare native type mappers; write a body',
    meaning: 'A program declares a native type mapper, which only library packages can.',
    example: 'struct S { int a; } native typemapper m (S s) (json);',
  }),
  UndefinedNativeFunction: define<{ name: string }>({
    code: 'BAL2015',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined function '${name}'`,
    hint: () => 'only library packages may declare native functions; write a body',
    meaning: 'A program declares a native function, which only library packages can.',
    example: 'native function f ();',
  }),
  UndefinedWorker: define<{ name: string }>({
    code: 'BAL2016',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `undefined worker '${name}'`,
    hint: ({ name }) => `declare a worker '${name}' in the same callable`,
    meaning: 'Values are sent to a worker that does not exist.',
    example: 'function main (string[] args) { 1 -> w; }',
  }),
  UnknownField: define<{ field: string; struct: string }>({
    code: 'BAL2017',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ field, struct }) => `unknown field '${field}' in struct '${struct}'`,
    hint: ({ field, struct }) => `add a field '${field}' to '${struct}'`,
    meaning: 'A struct has no field of that name.',
    example: 'struct S { int a; } function main (string[] args) { S s = {b: 1}; }',
  }),
  RepeatedTarget: define<{ name: string }>({
    code: 'BAL2018',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ name }) => `'${name}' is repeated on the left side of assignment`,
    hint: () => 'each variable may be assigned once; so may each array or map whose elements are assigned',
    meaning: 'A multiple assignment assigns the same variable twice.',
    example: 'function f () (int, int) { return 1, 2; } function main (string[] args) { int a; a, a = f(); }',
  }),
  InitializationCycle: define<{
    names: readonly string[]
    /** The first calls functions that read the second. */
    through?: { readonly from: string; readonly calls: readonly string[]; readonly to: string }
  }>({
    code: 'BAL2201',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: ({ names }) => {
      const circle = [...shortened(names), names[0]!].map((name) => (name === '…' ? name : `'${name}'`))
      return `initialization cycle: ${circle.join(' needs ')}`
    },
    hint: ({ names, through }) => {
      const way = through
        ? `'${through.from}' calls ${shortened(through.calls).join(', which calls ')}, which reads '${through.to}'; `
        : ''
      return `${way}give '${names[0]}' a value that does not need ${names.length > 1 ? 'the others' : 'itself'}`
    },
    meaning:
      'Global variables cannot be initialised, because each needs the value of the next and the last that of the first.',
    example: 'int a = b; int b = a; function main (string[] args) { }',
  }),
  NothingAssigned: define({
    code: 'BAL2019',
    severity: 'error',
    kind: 'semantic',
    phase: 'analysis',
    message: () => 'assignment statement should have at least one variable assignment',
    hint: () => 'call the function in a statement by itself',
    meaning: "An assignment has only '_' on its left side.",
    example: 'function f () (int) { return 1; } function main (string[] args) { _ = f(); }',
  }),
  MethodCall: define<{ name: string }>({
    code: 'BAL2101',
    severity: 'error',
    kind: 'semantic',
    // Ballerina 0.87 stops at the parenthesis, while it parses.
    phase: 'syntax',
    message: ({ name }) => `method invocation '${name}' is not allowed here`,
    hint: () => 'there are no methods: pass the value to a function, as in strings:length(text)',
    meaning:
      'Something is called with a dot inside an expression. Only actions of connectors are called with a dot, and not inside an expression.',
    example: 'function main (string[] args) { if (args[0].length() > 2) { } }',
  }),
} as const
